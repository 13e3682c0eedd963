export default function Page() {
  return <p>gate-verdicts</p>;
}
