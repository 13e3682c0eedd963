export default function Page() {
  return <p>security</p>;
}
