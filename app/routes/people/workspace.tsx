export default function Page() {
  return <p>workspace</p>;
}
