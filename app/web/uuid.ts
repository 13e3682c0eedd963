const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What is no uuid cannot be the id of anything: asking the database would be an error, not an empty answer. */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && UUID.test(text);
}
