const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whether text from a URL or a file can be a key at all; the database refuses anything else with an error. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
