export default function Page() {
  return <p>me</p>;
}
