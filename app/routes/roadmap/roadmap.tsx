export default function Page() {
  return <p>roadmap</p>;
}
