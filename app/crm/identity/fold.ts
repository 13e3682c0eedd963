const PLAIN = /^[a-z\d]+(?: [a-z\d]+)*$/;
const BEYOND_ASCII = /[^\0-\x7f]/;
const NOT_A_SIGN = /[^a-z\d]+/g;
/** Accents of Latin, Greek and Cyrillic, and the vowel points of Hebrew and Arabic; signs that spell (Devanagari, kana) stay. */
const ACCENTS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1ace\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]+/g;
const NO_LETTER_OR_DIGIT = /[^\p{L}\p{N}\p{M}]+/gu;
/** Letters that Unicode does not take apart, but people type in two or without the stroke. */
const SPELLED: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ŧ: 't', ŋ: 'ng', ı: 'i', ĸ: 'k', ς: 'σ' };
const SPELLED_LETTER = /[ßæœøđðþłħŧŋıĸς]/g;

/**
 * The form in which text is stored for search and in which a query is compared with it: lower case, without accents,
 * every run of other signs one space, no space at the ends. Folding twice changes nothing; text without a letter or digit
 * gives ''. German ö is o, not oe: most people who search type no accent at all.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  if (!BEYOND_ASCII.test(lower)) return lower.replace(NOT_A_SIGN, ' ').trim();
  // Compatibility forms too: the ligature ĳ, full-width letters, superscripts. Lower case again, since ℌ comes apart into H.
  const bare = lower
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(SPELLED_LETTER, (letter) => SPELLED[letter] ?? letter);
  if (!BEYOND_ASCII.test(bare)) return bare.replace(NOT_A_SIGN, ' ').trim();
  return bare.replace(NO_LETTER_OR_DIGIT, ' ').trim().normalize('NFC');
}

/** The folded words of a text, in order, doubles kept; none for text without a letter or digit. */
export function foldWords(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}
