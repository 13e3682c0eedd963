/** One text in every language of the product, for what a workspace writes in both. */
export interface Localized {
  nl: string;
  en: string;
}

/** The text in the reader's language; the other one when theirs was left empty. */
export function inLanguage(text: Localized, locale: keyof Localized): string {
  return text[locale] || text.nl || text.en;
}
