export default function Page() {
  return <p>imports</p>;
}
