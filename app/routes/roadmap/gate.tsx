export default function Page() {
  return <p>gate</p>;
}
