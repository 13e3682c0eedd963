export default function Page() {
  return <p>accounts</p>;
}
