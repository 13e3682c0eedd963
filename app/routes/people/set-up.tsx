export default function Page() {
  return <p>set-up</p>;
}
