export default function Page() {
  return <p>preferences</p>;
}
