const LONGEST = 1_000;

/** The text of a field of a multipart form, without the character that no text in the database can hold; cut short. */
export async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of bytes) {
    if (text.length < LONGEST) text += decoder.decode(part, { stream: true });
  }
  return text.replaceAll('\0', '').slice(0, LONGEST);
}
