import type { ContactName } from './contact-name.ts';
import type { DuplicateReason } from './duplicate.ts';
import { fold, foldWords } from './fold.ts';
import { similarity } from './similarity.ts';

type Given = 'same' | 'similar' | 'compatible' | 'unknown' | 'conflict';
type Surname = 'same' | 'similar' | 'unknown' | 'conflict';

/** From where a surname is a spelling of the other: Jansen and Janssen are, Bakker and Becker are not. */
const SURNAME_SIMILAR_FROM = 0.91;
const GIVEN_SIMILAR_FROM = 0.88;

const WEIGHTS: Record<'same' | 'similar', Record<Exclude<Given, 'conflict'>, number>> = {
  same: { same: 40, similar: 32, compatible: 25, unknown: 15 },
  similar: { same: 30, similar: 22, compatible: 15, unknown: 8 },
};

/**
 * What the names of two people say. A given name that cannot be the other's speaks against so strongly that a couple with
 * one mailbox, telephone and address stays out of the queue; another surname speaks against less, since people marry. The
 * prefix is not compared: "Berg" and "van den Berg" are often one.
 */
export function personLikeness(a: ContactName, b: ContactName): DuplicateReason | null {
  const surname = surnameLikeness(fold(a.surname ?? ''), fold(b.surname ?? ''));
  const given = givenLikeness(a, b);
  if (surname === 'unknown') return null;
  if (surname === 'same' && given === 'same') return { code: 'same-name', weight: WEIGHTS.same.same };
  // Given name and surname in each other's place.
  const words = sortedWords(a);
  if (words.includes(' ') && words === sortedWords(b)) return { code: 'similar-name', weight: 35 };
  if (given === 'conflict') return { code: 'conflicting-name', weight: surname === 'same' ? -45 : -60 };
  if (surname === 'conflict') return { code: 'conflicting-name', weight: given === 'same' || given === 'similar' ? -25 : -60 };
  return { code: given === 'unknown' && surname === 'same' ? 'same-surname' : 'similar-name', weight: WEIGHTS[surname][given] };
}

/** Initials as letters: "J.P." is "jp"; those of the given names when none were written. */
export function initialLetters({ initials, givenName }: Pick<ContactName, 'initials' | 'givenName'>): string {
  const written = foldWords(initials ?? '').map(firstSign).join('');
  return written || foldWords(givenName ?? '').map(firstSign).join('');
}

function surnameLikeness(a: string, b: string): Surname {
  if (a === '' || b === '') return 'unknown';
  if (a === b) return 'same';
  // "Vries-Jansen" holds "Vries": a name after marriage.
  if (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)) return 'similar';
  return similarity(a, b) >= SURNAME_SIMILAR_FROM ? 'similar' : 'conflict';
}

function givenLikeness(a: ContactName, b: ContactName): Given {
  const one = fold(a.givenName ?? '');
  const other = fold(b.givenName ?? '');
  const [letters, others] = [initialLetters(a), initialLetters(b)];
  const isSameInitials = letters.length > 1 && letters === others;
  if (one !== '' && one === other) return 'same';
  if (isName(a.givenName) && isName(b.givenName)) {
    if (isFirstOf(one, other) || isFirstOf(other, one) || similarity(one, other) >= GIVEN_SIMILAR_FROM) return 'similar';
    // "Hans" and "Johannes" are told by the initials they were both given, "Rob" and "Robert" by how they begin.
    return (isSameInitials && a.initials && b.initials) || isShortFor(one, other) || isShortFor(other, one) ? 'compatible' : 'conflict';
  }
  if (letters === '' || others === '') return 'unknown';
  if (isSameInitials) return one === other ? 'same' : 'similar';
  return letters.startsWith(others) || others.startsWith(letters) ? 'compatible' : 'conflict';
}

/** Not where initials were written as the given name: "J.P.". */
function isName(given: string | null): boolean {
  return foldWords(given ?? '').some((word) => word !== firstSign(word));
}

/** "Jan" of Jan Willem. */
function isFirstOf(first: string, all: string): boolean {
  return all.startsWith(`${first} `);
}

/** "Rob" for Robert. */
function isShortFor(short: string, long: string): boolean {
  return short.length >= 3 && long.startsWith(short);
}

/** Whole, also when it takes two code units. */
function firstSign(word: string): string {
  return /^./u.exec(word)?.[0] ?? '';
}

function sortedWords({ givenName, surname }: ContactName): string {
  return foldWords(`${givenName ?? ''} ${surname ?? ''}`).sort().join(' ');
}
