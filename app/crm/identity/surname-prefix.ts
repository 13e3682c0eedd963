/** Prefixes known in any case: hardly ever a given name or a surname of their own. After the Dutch register's table of prefixes. */
const ALWAYS = words("van de den der het 't 's ter ten te von vom zum zur du des della dello dei del 'la la le les el da di dos das l' d'");
/** Prefixes only in small letters, since In, Ben, Al or Do may be a given name or a surname. */
const SMALL = words('in op aan bij onder uit uijt uyt over tot voor vor zu am auf af al bin ibn ben bint abu dal dalla dalle delle lo do y');
const PREPOSITIONS = words('in op aan bij onder uit uijt uyt over tot voor am auf');
const ARTICLES = words("de den der het 't");

/**
 * How many words from `start` on are surname prefix; 0 for none. The last word never is: it is the surname. At the
 * beginning of a name a small word counts only when it cannot be a given name: "in 't Veld" has one, "ben de vries" has not.
 * With `caseSays` false (all capitals, all small) small letters prove nothing.
 */
export function prefixLength(tokens: readonly string[], start: number, caseSays: boolean): number {
  let length = 0;
  while (start + length < tokens.length - 1 && isPrefix(tokens, start + length, start === 0 && length === 0, caseSays)) length += 1;
  return length;
}

/** "al-Rashid" and "d'Ancona" as prefix and surname; null for a word that is one. Only in small letters: D'Arcy, Al-Anon stay whole. */
export function gluedPrefix(token: string): [prefix: string, surname: string] | null {
  const found = /^(al-|el-|ad-|as-|ash-|at-|d['’]|l['’])(\p{L}.*)$/u.exec(token);
  return found ? [found[1] ?? '', found[2] ?? ''] : null;
}

/** Whether all the words could be a prefix, as in what stands after the given name in "Berg, Jan van den". */
export function isPrefixRun(tokens: readonly string[]): boolean {
  return tokens.length > 0 && tokens.every((token) => ALWAYS.has(plain(token)) || SMALL.has(plain(token)) || /^(?:al|el)-$/i.test(token));
}

/**
 * Whether a middle name is a surname prefix: "van der", "VAN DEN", "de". Other systems keep second given names there too, so a
 * word that may be one ("Ben", "Al") counts in small letters only, or before an article ("In 't").
 */
export function isMiddlePrefix(text: string): boolean {
  const tokens = text.trim().split(/\s+/);
  return tokens.every((token, at) => ALWAYS.has(plain(token)) || (SMALL.has(plain(token)) && (token === token.toLowerCase() || (PREPOSITIONS.has(plain(token)) && ARTICLES.has(plain(tokens[at + 1] ?? ''))))) || /^(?:al|el)-$/i.test(token));
}

function isPrefix(tokens: readonly string[], at: number, isFirst: boolean, caseSays: boolean): boolean {
  const token = tokens[at] ?? '';
  const word = plain(token);
  if (ALWAYS.has(word)) return true;
  if (!SMALL.has(word)) return false;
  if (PREPOSITIONS.has(word) && ARTICLES.has(plain(tokens[at + 1] ?? '')) && at + 2 < tokens.length) return true;
  return !isFirst && (!caseSays || token === token.toLowerCase());
}

function plain(token: string): string {
  return token.toLowerCase().replace(/[’‘`´]/g, "'");
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
