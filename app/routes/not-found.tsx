/** Whatever has no page of its own. */
export function loader() {
  throw new Response(null, { status: 404, statusText: 'Not Found' });
}

export const action = loader;

export default function NotFound() {
  return null;
}
