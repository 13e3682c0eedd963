/** How well a name answers what was typed; the lower, the better. */
export const RANK = { exact: 0, begins: 1, words: 2, contains: 3, typo: 4 } as const;

/**
 * The rank of a folded text for folded words: the text itself, its beginning, a word that begins with each, each somewhere,
 * each a word (or the beginning of one) but for one typing error. Null when it is none of these.
 */
export function rankOf(text: string, typed: readonly string[]): number | null {
  if (typed.length === 0) return null;
  const asked = typed.join(' ');
  if (text === asked) return RANK.exact;
  const words = text.split(' ');
  const isEach = (test: (word: string, of: string) => boolean) => typed.every((word) => words.some((of) => test(word, of)));
  // All words and no others, in another order: "berg jan".
  if (words.length === typed.length && isEach((word, of) => word === of)) return RANK.exact;
  if (text.startsWith(asked)) return RANK.begins;
  if (isEach((word, of) => of.startsWith(word))) return RANK.words;
  if (typed.every((word) => text.includes(word))) return RANK.contains;
  return isEach((word, of) => of.startsWith(word) || isNearly(word, of)) ? RANK.typo : null;
}

/** One letter too many, too few, another, or two changed about; of a word that goes on, its beginning. */
function isNearly(word: string, of: string): boolean {
  if (word.length < 3) return false;
  return [of, of.slice(0, word.length - 1), of.slice(0, word.length), of.slice(0, word.length + 1)].some((each) => each[0] !== undefined && isOneOff(word, each));
}

function isOneOff(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  return short.slice(at + 1) === long.slice(at + 1) || (short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2));
}
