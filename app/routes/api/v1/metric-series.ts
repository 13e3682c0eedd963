export function loader() {
  return Response.json({ todo: 'metric-series' });
}
