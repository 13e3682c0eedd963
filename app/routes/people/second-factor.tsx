export default function Page() {
  return <p>second-factor</p>;
}
