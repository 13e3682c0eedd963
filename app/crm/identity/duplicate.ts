/** What speaks for or against two records being one; the screen has a sentence for each. */
export type DuplicateCode =
  | 'same-record'
  | 'same-kvk'
  | 'same-vat'
  | 'same-email'
  | 'same-shared-email'
  | 'same-phone'
  | 'same-domain'
  | 'same-address'
  | 'same-birth-date'
  | 'similar-birth-date'
  | 'same-name'
  | 'similar-name'
  | 'same-surname'
  | 'conflicting-name'
  | 'conflicting-birth-date'
  | 'conflicting-kvk';

export interface DuplicateReason {
  code: DuplicateCode;
  /** Points it adds; negative when it speaks against. */
  weight: number;
}

/** `score` from 0 to 100: the sum of the weights, kept between them. Not a probability. */
export interface DuplicateScore {
  score: number;
  reasons: DuplicateReason[];
}

/**
 * From which score a pair is shown where. While somebody types, an equal name alone deserves a line (40). In the queue for
 * review it does not: there are many people of one name, so that a second fact must agree (50). From 80 at least two strong
 * facts agree and nothing contradicts: those come first, and are still decided by a person.
 */
export const DUPLICATE_THRESHOLD = { mention: 40, review: 50, likely: 80 } as const;

/** Adds the reasons up, the weightiest first. */
export function scoreOf(reasons: readonly (DuplicateReason | null)[]): DuplicateScore {
  const found = reasons.filter((reason) => reason !== null).sort((a, b) => b.weight - a.weight);
  const sum = found.reduce((total, { weight }) => total + weight, 0);
  return { score: Math.min(Math.max(sum, 0), 100), reasons: found };
}

export function sameRecord(): DuplicateScore {
  return { score: 100, reasons: [{ code: 'same-record', weight: 100 }] };
}

/** The reason when the two lists have a value in common; null otherwise. */
export function shared(a: readonly string[], b: readonly string[], code: DuplicateCode, weight: number): DuplicateReason | null {
  return a.some((value) => value !== '' && b.includes(value)) ? { code, weight } : null;
}
