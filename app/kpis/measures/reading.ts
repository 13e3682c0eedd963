import type { Day } from '#app/values/day.ts';
import type { Grain, MetricUnit, PointState, SeriesPoint } from '#app/values/metric.ts';
import { type Period, periodsBetween } from '#app/values/period.ts';

/** counts; waits for another person; refused by who had to agree; replaced by a later one. */
export type ReadingState = 'counts' | 'waits' | 'refused' | 'replaced';

/** A figure that was given for a period. In the unit of the measure: a ratio from 0 to 1, cents, a number. */
export interface GivenFigure {
  value: number;
  /** Of a ratio that was given as two numbers; both or neither. */
  numerator: number | null;
  denominator: number | null;
}

export interface Reading extends GivenFigure {
  id: string;
  periodStart: Day;
  /** Null is the whole organisation; the name is null once the team is gone. */
  team: { id: string; name: string | null } | null;
  note: string | null;
  source: 'screen' | 'file' | 'api';
  /** Null is a key of the API. */
  enteredBy: { id: string; name: string } | null;
  enteredAt: Date;
  state: ReadingState;
  decidedBy: string | null;
  /** Why it was refused. */
  reason: string | null;
}

export type FigureProblem = 'missing' | 'below-nought' | 'above-all' | 'not-whole' | 'denominator-nought' | 'parts-incomplete';

/** What is wrong with a figure of this unit; null when nothing is. */
export function figureProblem({ value, numerator, denominator }: { value: number | null; numerator: number | null; denominator: number | null }, unit: MetricUnit): FigureProblem | null {
  if ((numerator === null) !== (denominator === null)) return 'parts-incomplete';
  if (denominator === 0) return 'denominator-nought';
  const given = numerator !== null && denominator !== null ? numerator / denominator : value;
  if (given === null || !Number.isFinite(given)) return 'missing';
  if (unit !== 'money' && unit !== 'mean' && given < 0) return 'below-nought';
  if (unit === 'ratio' && given > 1) return 'above-all';
  return unit === 'count' && !Number.isInteger(given) ? 'not-whole' : null;
}

/** A figure without a problem, as it is kept. Two numbers say more than their quotient: that is calculated from them. */
export function toFigure({ value, numerator, denominator }: { value: number | null; numerator: number | null; denominator: number | null }): GivenFigure {
  return numerator !== null && denominator !== null ? { value: numerator / denominator, numerator, denominator } : { value: value!, numerator: null, denominator: null };
}

/** How a figure is checked: not at all, by a second person who enters it too, or by somebody who agrees. */
interface Check {
  isEnteredTwice: boolean;
  isApproved: boolean;
}

interface Entered {
  id: string;
  enteredById: string | null;
  value: number;
  state: ReadingState;
}

/** What becomes of a figure that is entered for a period, and of those that were there. */
export interface Outcome {
  state: 'counts' | 'waits' | 'unchanged';
  /** Ids of the readings that it takes the place of. */
  replaces: string[];
  /** Another person entered another figure: the two have to be looked at. */
  differs: boolean;
}

/**
 * A figure counts at once, or waits until a second person entered the same one, or until somebody agreed. Who enters again takes the
 * place of what they entered; what counts goes on counting until another figure does.
 */
export function enter(value: number, byId: string | null, there: readonly Entered[], { isEnteredTwice, isApproved }: Check): Outcome {
  const counting = there.filter(({ state }) => state === 'counts');
  const waiting = there.filter(({ state }) => state === 'waits');
  const own = waiting.filter(({ enteredById }) => enteredById === byId);
  const others = waiting.filter(({ enteredById }) => enteredById !== byId);
  const ids = (readings: readonly Entered[]) => readings.map(({ id }) => id);
  if (isSame(counting[0]?.value, value)) return { state: 'unchanged', replaces: ids(own), differs: false };
  const isConfirmed = isEnteredTwice && others.some((one) => isSame(one.value, value));
  if (isConfirmed || !(isEnteredTwice || isApproved)) return { state: 'counts', replaces: ids([...counting, ...waiting]), differs: false };
  const differs = isEnteredTwice && others.length > 0;
  if (own.some((one) => isSame(one.value, value))) return { state: 'unchanged', replaces: [], differs };
  return { state: 'waits', replaces: ids(isApproved ? waiting : own), differs };
}

/** Equal but for what adding and dividing leave in the last digits. */
function isSame(one: number | undefined, other: number): boolean {
  return one !== undefined && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

/** The point of a period: complete once it is over and somebody gave its figure. */
export function readingPoint(counting: GivenFigure | undefined, { start, end }: Period, today: Day): SeriesPoint {
  const state: PointState = end > today ? 'unfinished' : counting ? 'complete' : 'not-loaded';
  return { start, end, value: counting?.value ?? null, numerator: counting?.numerator ?? null, denominator: counting?.denominator ?? null, state };
}

/** Periods that are over, from the one in which `since` falls, for which no figure counts; the newest first. */
export function missingPeriods(counting: ReadonlySet<Day>, since: Day, today: Day, grain: Grain): Day[] {
  return periodsBetween(since, today, grain).flatMap(({ start, end }) => (end <= today && !counting.has(start) ? [start] : [])).reverse();
}
