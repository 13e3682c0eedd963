export default function Page() {
  return <p>kpis</p>;
}
