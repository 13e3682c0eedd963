/** The kinds of record whose keeping is judged. */
export const KEY_KINDS = ['account', 'contact', 'deal'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

const MISSING = 'missing.';

/** The figure that counts records of which none of the fields is known. */
export function missingFigure(kind: KeyKind, fields: readonly string[]): string {
  return `${MISSING}${kind}.${fields.join('+')}`;
}

/** Which fields of which kind a figure counts as missing; null for another figure. */
export function readMissingFigure(figure: string): { kind: KeyKind; fields: string[] } | null {
  const [word, kind, fields] = figure.split('.');
  const known = KEY_KINDS.find((each) => each === kind);
  return `${word}.` === MISSING && known && fields ? { kind: known, fields: fields.split('+') } : null;
}
