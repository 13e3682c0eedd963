export default function Page() {
  return <p>checklist-ticks</p>;
}
