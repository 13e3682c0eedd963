export default function Page() {
  return <p>demo-sessions</p>;
}
