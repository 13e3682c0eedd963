const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * Small letters sign by sign, as PostgreSQL's `lower(… COLLATE "pg_c_utf8")` makes them: a sign stays one sign, and a sigma
 * does not look at where it stands.
 */
export function plainLower(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  let lower = '';
  for (const sign of text) {
    const small = sign.toLowerCase();
    lower += sign === 'İ' ? 'i' : small.length === sign.length ? small : sign;
  }
  return lower;
}
