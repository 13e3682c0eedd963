export default function Page() {
  return <p>new-spec</p>;
}
