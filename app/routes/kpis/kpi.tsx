export default function Page() {
  return <p>kpi</p>;
}
