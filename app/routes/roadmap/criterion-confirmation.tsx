export default function Page() {
  return <p>criterion-confirmation</p>;
}
