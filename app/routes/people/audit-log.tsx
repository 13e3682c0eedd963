export default function Page() {
  return <p>audit-log</p>;
}
