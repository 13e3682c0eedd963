export default function Page() {
  return <p>spec</p>;
}
