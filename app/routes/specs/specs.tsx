export default function Page() {
  return <p>specs</p>;
}
