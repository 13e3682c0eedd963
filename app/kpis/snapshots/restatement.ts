import type { Day } from '#app/values/day.ts';

/**
 * Why a closed period is another than it was, as far as known. late: facts came in after it was kept. undone: an import was
 * taken back since. definition: formula, or what counts as an act, is another. people: others are counted in it, or may be told of.
 */
export const RESTATED_BECAUSE = ['definition', 'people', 'undone', 'late', 'unknown'] as const;
export type RestatedBecause = (typeof RESTATED_BECAUSE)[number];

/** One closed period of one series as it was told. */
export interface ClosedPeriod {
  start: Day;
  end: Day;
  /** Null: nothing to divide by, or not told of this group. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** Of how many people it tells; null is of none. */
  people: number | null;
  /** The same for the same people only; empty for what is about none. */
  peopleKey: string;
  definitionVersion: number;
  catalogueVersion: number;
}

/** As it was kept, and since when it is so. */
export interface Snapshot extends ClosedPeriod {
  takenAt: Date;
}

/** What happened to the facts, the newest time of each; null is never. */
export interface FactsChanged {
  loadedAt: Date | null;
  undoneAt: Date | null;
}

export interface NewRestatement {
  reason: RestatedBecause;
  /** Null where they may not stand beside each other: they are not of the same people, and the difference would tell of who came or went. */
  figures: { was: number | null; became: number | null } | null;
}

/** What a later count says of what was kept; null says the same. The figures of one that was counted before it was kept say nothing. */
export function restate(kept: Snapshot, now: ClosedPeriod, changed: FactsChanged, asOf: Date): NewRestatement | null {
  if (kept.takenAt > asOf || isSame(kept, now)) return null;
  const isSamePeople = kept.peopleKey === now.peopleKey;
  return { reason: reasonOf(kept, now, changed), figures: isSamePeople ? { was: kept.value, became: now.value } : null };
}

function reasonOf(kept: Snapshot, now: ClosedPeriod, { loadedAt, undoneAt }: FactsChanged): RestatedBecause {
  if (kept.definitionVersion !== now.definitionVersion || kept.catalogueVersion !== now.catalogueVersion) return 'definition';
  if (kept.peopleKey !== now.peopleKey) return 'people';
  const isSince = (at: Date | null) => at !== null && at > kept.takenAt;
  if (isSince(undoneAt)) return 'undone';
  return isSince(loadedAt) ? 'late' : 'unknown';
}

/** Sums of fractions differ in their last digits by the order in which they were added. */
const HAIR = 1e-9;

function isSame(one: ClosedPeriod, other: ClosedPeriod): boolean {
  const pairs = [[one.value, other.value], [one.numerator, other.numerator], [one.denominator, other.denominator]] as const;
  return pairs.every(([a, b]) => (a === null || b === null ? a === b : Math.abs(a - b) <= HAIR * Math.max(1, Math.abs(a), Math.abs(b))));
}

/** What a page says of a period that is not what it was. */
export interface Restated {
  /** When it was found to be another, the last time. */
  at: Date;
  /** What it was until then; null where there was no value, or where it may not stand beside what it is now. */
  was: number | null;
  /** Whether `was` may be told at all. */
  isTold: boolean;
  reason: RestatedBecause;
  /** How often. */
  times: number;
}

/** One time that a period was restated, beside what is kept of it now. */
export interface KeptRestatement {
  start: Day;
  reason: RestatedBecause;
  figures: { was: number | null; became: number | null } | null;
  peopleKey: string;
  at: Date;
  kept: { value: number | null; peopleKey: string };
}

/**
 * By the first day of their period, oldest restatement first given. What it was is told only beside what is told now of the same people:
 * the door of group size holds for the two together, and for what it told before it was agreed to tell less.
 */
export function restatedByPeriod(restatements: readonly KeptRestatement[], points: readonly { start: Day; value: number | null }[]): ReadonlyMap<Day, Restated> {
  const found = new Map<Day, Restated>();
  const valueAt = new Map(points.map(({ start, value }) => [start, value]));
  for (const { start, reason, figures, peopleKey, at, kept } of restatements) {
    const now = valueAt.get(start) ?? null;
    const isTold = figures !== null && now !== null && kept.value !== null && Math.abs(kept.value - now) <= HAIR * Math.max(1, Math.abs(now)) && peopleKey === kept.peopleKey;
    found.set(start, { at, reason, isTold, was: isTold ? figures.was : null, times: (found.get(start)?.times ?? 0) + 1 });
  }
  return found;
}
