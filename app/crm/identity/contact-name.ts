import { fold } from './fold.ts';

/** A person's name the Dutch way: the prefix ("van den") apart from the surname it is not sorted under. Null or '' is unknown. */
export interface ContactName {
  givenName: string | null;
  /** As written: "J.P." */
  initials: string | null;
  surnamePrefix: string | null;
  surname: string | null;
}

/** "Jan van den Berg"; "J.P. de Vries" when only initials are known. '' when nothing is. */
export function fullName(name: Partial<ContactName>): string {
  return joined(callName(name), joined(name.surnamePrefix ?? '', name.surname ?? ''));
}

/** As in a Dutch list, under the surname without its prefix: "Berg, Jan van den". */
export function sortName(name: Partial<ContactName>): string {
  const surname = name.surname ?? '';
  const rest = joined(callName(name), name.surnamePrefix ?? '');
  return surname && rest ? `${surname}, ${rest}` : surname || rest;
}

/**
 * What a list is ordered by, byte for byte (collation "C"): folded surname, two spaces, folded given name or initials and
 * prefix. Two spaces sort before any letter, so that every Berg comes before Berg Bakker.
 */
export function sortKey(name: Partial<ContactName>): string {
  const surname = fold(name.surname ?? '');
  const rest = fold(`${callName(name)} ${name.surnamePrefix ?? ''}`);
  return surname && rest ? `${surname}  ${rest}` : surname || rest;
}

function callName({ givenName, initials }: Partial<ContactName>): string {
  return givenName || initials || '';
}

/** With a space between, except after an elided or hyphened prefix: d'Ancona, al-Rashid (but 't Hart, 's Gravesande). */
function joined(left: string, right: string): string {
  if (!left || !right) return left || right;
  return /(?:-|\p{L}['’])$/u.test(left) ? left + right : `${left} ${right}`;
}
