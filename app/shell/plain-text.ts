/** Without accents and capitals, to compare what is typed with what is called. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();
}
