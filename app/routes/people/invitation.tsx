export default function Page() {
  return <p>invitation</p>;
}
