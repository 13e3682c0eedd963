import { addDays, type Day } from '#app/values/day.ts';
import { parseInstant } from '#app/values/instant.ts';
import { type Period, periodsBetween } from '#app/values/period.ts';
import { ratio } from '#app/values/ratio.ts';

/** Grains whose periods are counted and kept; a day is kept for the present alone. */
export const FIGURE_GRAINS = ['week', 'month'] as const;
export type FigureGrain = (typeof FIGURE_GRAINS)[number];

/** One figure of one group in one period. */
export interface Figure {
  /** The metric's id, or a part of one such as completeness.account. */
  figure: string;
  /** Null is the whole organisation. */
  teamId: string | null;
  start: Day;
  end: Day;
  /** Null where the value is no quotient. */
  numerator: number | null;
  denominator: number;
  value: number | null;
  /** Of how many people the records or acts in the denominator are. */
  people: number;
  /** What the formula leaves out. */
  leftOut: number;
}

/** A period with the instants that bound it and the one at which its records are judged. */
export interface Moment extends Period {
  from: Date;
  to: Date;
  /** The end of the period, or now while it lasts. */
  at: Date;
  /** The last day of the period, or today while it lasts. */
  on: Day;
  isPresent: boolean;
}

/** How long after its end a period is counted again: what was late by more than this does not change it any more. */
export const LATE_DAYS = 7;

export function momentOf({ start, end }: Period, { today, asOf, timeZone }: { today: Day; asOf: Date; timeZone: string }): Moment {
  const [from, to] = [midnight(start, timeZone), midnight(end, timeZone)];
  const isPresent = to > asOf;
  return { start, end, from, to, at: isPresent ? asOf : to, on: isPresent ? today : addDays(end, -1), isPresent };
}

/** Every week and month that overlaps [from, today], oldest first, each grain by itself. */
export function periodsToCount(from: Day, today: Day): Record<FigureGrain, Period[]> {
  const to = addDays(today, 1);
  return { week: periodsBetween(from, to, 'week'), month: periodsBetween(from, to, 'month') };
}

export function quotient(part: Omit<Figure, 'value' | 'numerator'> & { numerator: number }): Figure {
  return { ...part, value: ratio(part.numerator, part.denominator) };
}

/** The sum of figures about different records of the same groups; nobody is counted twice for certain, so the largest number of people stands. */
export function sumOf(figure: string, parts: readonly Figure[]): Figure[] {
  const sums = new Map<string, Figure>();
  for (const part of parts) {
    const key = `${part.teamId} ${part.start} ${part.end}`;
    const known = sums.get(key);
    const numerator = (known?.numerator ?? 0) + (part.numerator ?? 0);
    const denominator = (known?.denominator ?? 0) + part.denominator;
    sums.set(key, { ...part, figure, numerator, denominator, value: ratio(numerator, denominator), people: Math.max(known?.people ?? 0, part.people), leftOut: (known?.leftOut ?? 0) + part.leftOut });
  }
  return [...sums.values()];
}

function midnight(of: Day, timeZone: string): Date {
  const instant = parseInstant(of, timeZone);
  if (!instant) throw new Error(`No midnight on ${of}`);
  return instant;
}
