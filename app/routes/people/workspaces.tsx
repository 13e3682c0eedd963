export default function Page() {
  return <p>workspaces</p>;
}
