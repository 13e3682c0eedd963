/** An address with words that came from one: what cannot stand in it, a line break for example, is written as an address writes it. */
export function at(parts: TemplateStringsArray, ...words: string[]): string {
  return String.raw({ raw: parts }, ...words.map((word) => encodeURIComponent(word)));
}
