export default function Page() {
  return <p>teams</p>;
}
