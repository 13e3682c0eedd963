export function loader() {
  return Response.json({ todo: 'audit-log-csv' });
}
