export function loader() {
  return Response.json({ todo: 'not-found' });
}
