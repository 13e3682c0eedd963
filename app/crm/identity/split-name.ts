import type { ContactName } from './contact-name.ts';
import { normaliseInitials } from './initials.ts';
import { gluedPrefix, isPrefixRun, prefixLength } from './surname-prefix.ts';

export interface SplitName extends ContactName {
  /** What stood before the name: "dhr.", "mevr. dr."; null for nothing. */
  salutation: string | null;
  /** What stood after it: "MSc", "jr."; null for nothing. */
  postnominal: string | null;
}

const SALUTATION = /^(?:t\.?a\.?v\.?|de heer|dhr|hr|de hr|heer|mevrouw|mevr|mvr|mw|mej|fam|familie|mr|mrs|ms|miss|sir|drs?|ir|ing|prof|ds|herr|frau|madame|mme|monsieur)\.?$/i;
const POSTNOMINAL = /^(?:M\.?Sc|B\.?Sc|LL\.?M|LL\.?B|Ph\.?D|E?MBA|MPA|BBA|MA|BA|MD|RA|RC|RB|AA|[js]r)\.?$/;
const INITIALS = /^(?:-?\p{L}\p{M}*\p{Ll}{0,2}\.)+(?:-?\p{L})?$|^\p{Lu}\p{M}*(?:-\p{Lu})?$/u;
const CAPITALS = /^\p{Lu}{2,4}$/u;

/**
 * A name in one cell, in its parts: "Jan van den Berg", "Berg, J. van den", "van den Berg, Jan", "dhr. J.P. (Jan) de Vries".
 * Case stays as written. Only the prefixes mark where a surname of more words begins; without one it is the last word, and a
 * single word is the surname. `fullName` of the parts reads as the cell did, without salutation and in reading order.
 */
export function splitName(text: string): SplitName {
  const tidy = text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').replace(/ ?, ?/g, ', ').replace(/^[, ]+|[, ]+$/g, '');
  const caseSays = /\p{Lu}/u.test(tidy) && /\p{Ll}/u.test(tidy);
  const [first = [], ...others] = tidy.split(', ').map(tokensOf);
  // "Berg, van den, Jan" is "Berg, Jan van den".
  const after = takeEnds([...others.filter((part) => !isPrefixRun(part)), ...others.filter(isPrefixRun)].flat(), caseSays, 0);
  const before = takeEnds(first, caseSays, 1);
  const name = after.tokens.length > 0 ? inverted(before.tokens, after.tokens, caseSays) : inOrder(before.tokens, caseSays);
  return { salutation: words([...before.salutations, ...after.salutations]), ...name, postnominal: words([...before.postnominals, ...after.postnominals]) };
}

/** "Berg, J. van den" and "van den Berg, Jan". */
function inverted(surname: string[], rest: string[], caseSays: boolean): ContactName {
  const own = prefixLength(surname, 0, caseSays);
  // The prefix is the longest run of prefixes at the end; a given name may well stand before it, and need not.
  let cut = rest.length;
  while (cut > 0 && isPrefixRun(rest.slice(cut - 1, cut))) cut -= 1;
  const glued = own === 0 && surname.length === 1 && cut === rest.length ? gluedPrefix(surname[0] ?? '') : null;
  const prefix = [...rest.slice(cut), ...surname.slice(0, own), ...(glued ? [glued[0]] : [])];
  return { ...called(rest.slice(0, cut), caseSays), surnamePrefix: words(prefix), surname: glued ? glued[1] : words(surname.slice(own)) };
}

/** "Jan Willem van den Berg". */
function inOrder(tokens: string[], caseSays: boolean): ContactName {
  for (let at = 0; at < tokens.length - 1; at += 1) {
    const length = prefixLength(tokens, at, caseSays);
    if (length > 0) return { ...called(tokens.slice(0, at), caseSays), surnamePrefix: words(tokens.slice(at, at + length)), surname: words(tokens.slice(at + length)) };
  }
  const surname = tokens.at(-1) ?? '';
  const glued = gluedPrefix(surname);
  return { ...called(tokens.slice(0, -1), caseSays), surnamePrefix: glued ? glued[0] : null, surname: (glued ? glued[1] : surname) || null };
}

/** Given name and initials from what stands before the surname: "J.P. (Jan)" has both; "Jan P." is a given name. */
function called(tokens: string[], caseSays: boolean): Pick<ContactName, 'givenName' | 'initials'> {
  const isBracketed = (token: string) => /^\(.+\)$/.test(token);
  const given = tokens.filter(isBracketed).map((token) => token.slice(1, -1));
  const others = tokens.filter((token) => !isBracketed(token));
  const areInitials = others.length > 0 && others.every((token) => INITIALS.test(token) || (caseSays && CAPITALS.test(token)));
  if (areInitials) return { givenName: words(given), initials: normaliseInitials(others.join(' ')) };
  return { givenName: words(others.length > 0 ? tokens : given), initials: null };
}

/** Takes salutations from the front and postnominals from the end, leaving `least` words for the name. */
function takeEnds(all: string[], caseSays: boolean, least: number): { tokens: string[]; salutations: string[]; postnominals: string[] } {
  const tokens = [...all];
  const salutations: string[] = [];
  const postnominals: string[] = [];
  for (let isTaken = true; isTaken; ) {
    const length = [2, 1].find((count) => tokens.length - count >= least && tokens.length >= count && isSalutation(tokens.slice(0, count).join(' ')));
    isTaken = length !== undefined;
    salutations.push(...tokens.splice(0, length ?? 0));
  }
  // Two capitals at the end of a name in capitals are as likely a surname: MA.
  while (tokens.length > least && POSTNOMINAL.test(tokens.at(-1) ?? '') && (caseSays || (tokens.at(-1)?.length ?? 0) > 2)) postnominals.unshift(...tokens.splice(-1));
  return { tokens, salutations, postnominals };
}

function isSalutation(text: string): boolean {
  return text.split('/').every((part) => SALUTATION.test(part.trim()));
}

/** Words, with what stands between brackets as one. */
function tokensOf(text: string): string[] {
  return text.match(/\([^()]*\)|[^\s]+/g) ?? [];
}

function words(tokens: readonly string[]): string | null {
  return tokens.join(' ').trim() || null;
}
