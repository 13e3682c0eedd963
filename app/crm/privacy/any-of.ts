/** How JSON writes the characters that it does not write as they are. */
const IN_JSON: Readonly<Record<string, string>> = { '"': '\\\\?"', '\\': '\\\\{1,2}' };

/**
 * A regular expression of PostgreSQL that matches any of the texts as whole words, in any case, as they are and as they stand
 * in JSON, where a quotation mark has a backslash and a line that begins with the word has `\n` before it; null when there is
 * none.
 */
export function anyOf(texts: readonly string[]): string | null {
  if (texts.length === 0) return null;
  const escaped = [...new Set(texts)].sort((a, b) => b.length - a.length).map((text) => text.replace(/\s+|[^\p{L}\p{N}]/gu, (part) => (/\s/u.test(part) ? '(?:\\s|\\\\[nrt])+' : (IN_JSON[part] ?? `\\${part}`))));
  return `(?:(?<!\\w)|(?<=\\\\[nrtbf]))(?:${escaped.join('|')})(?!\\w)`;
}
