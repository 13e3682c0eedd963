/** Where a page of refused rows begins or ends, by the row of the file; both themselves left out. */
export type RefusedPlace = { after: number } | { before: number };

export interface RefusedPage {
  rows: RefusedRow[];
  /** For the next and the previous page; null where there is none. */
  nextAfter: number | null;
  previousBefore: number | null;
}

/** `after=12` or `before=12`, as an address or a button says it; the beginning when it says neither. */
export function readRefusedPlace(text: string): RefusedPlace {
  const found = /(?:^|[?&])(after|before)=(\d{1,9})(?:&|$)/.exec(text);
  return found?.[1] === 'before' ? { before: Number(found[2]) } : { after: Number(found?.[2] ?? 0) };
}

export function refusedPlaceText(place: RefusedPlace): string {
  return 'before' in place ? `before=${place.before}` : `after=${place.after}`;
}

/** A row of the file that was refused, with its cells by header. */
export interface RefusedRow {
  rowNo: number;
  raw: Record<string, string>;
  column: string | null;
  code: string;
  value: string;
}
