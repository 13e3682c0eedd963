import { addDays, type Day } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';
import { dayAt, dayNumber } from './day-number.ts';

/** An activity takes days; a milestone and a deliverable take none and lie at the end of their day. */
export const PLAN_SHAPES = ['activity', 'milestone', 'deliverable'] as const;
export type PlanShape = (typeof PLAN_SHAPES)[number];

/** Blue is work on system and process, red on behaviour and culture. */
export const PLAN_COLOURS = ['blue', 'red'] as const;
export type PlanColour = (typeof PLAN_COLOURS)[number];

/** One thing to do or to have in the plan of a programme. */
export interface PlanItem {
  id: string;
  phaseId: string;
  shape: PlanShape;
  colour: PlanColour;
  name: string;
  ownerId: string | null;
  /** As it was agreed. */
  planned: Period;
  /** As it is now expected; null is as planned. */
  forecast: Period | null;
  actual: { start: Day | null; end: Day | null };
  /** Null is not estimated. */
  hoursPlanned: number | null;
  /** Null is not written down. */
  hoursSpent: number | null;
  /** The goal it is for; null is none in particular. */
  objectiveId: string | null;
  /** The specification it helps to meet; null is none in particular. */
  specificationId: string | null;
  version: number;
}

/** `to` begins at the earliest so many days after `from` has ended; a negative lag is a lead. */
export interface PlanLink {
  id: string;
  fromId: string;
  toId: string;
  lagDays: number;
}

export interface Plan {
  items: readonly PlanItem[];
  links: readonly PlanLink[];
}

export const PLAN_STATES = ['upcoming', 'running', 'done'] as const;
export type PlanItemState = (typeof PLAN_STATES)[number];

type Dated = Pick<PlanItem, 'shape' | 'planned' | 'forecast' | 'actual'>;

export const takesNoTime = ({ shape }: Pick<PlanItem, 'shape'>) => shape !== 'activity';

export function stateOf({ actual }: Pick<PlanItem, 'actual'>): PlanItemState {
  if (actual.end) return 'done';
  return actual.start ? 'running' : 'upcoming';
}

/**
 * When it is, or is now expected: actual before forecast before planned. What began after its expected end keeps the length it
 * was given.
 */
export function expectedOf(item: Dated): Period {
  const { start: forecastStart, end: forecastEnd } = item.forecast ?? item.planned;
  const end = item.actual.end ?? forecastEnd;
  if (takesNoTime(item)) return { start: end, end };
  const start = item.actual.start ?? forecastStart;
  if (end > start) return { start, end };
  return { start, end: dayAt(dayNumber(start) + Math.max(1, item.actual.end ? 1 : dayNumber(forecastEnd) - dayNumber(forecastStart))) };
}

/** The day people name: what takes no time lies on its last day. */
export const firstDayOf = (item: Pick<PlanItem, 'shape'>, { start, end }: Period): Day => (takesNoTime(item) ? addDays(end, -1) : start);
export const lastDayOf = ({ end }: Period): Day => addDays(end, -1);

/** How much of its time has passed, from 0 to 1: all of what is done, up to today of what runs. */
export function partPassed(item: Dated, today: Day): number {
  const state = stateOf(item);
  if (state !== 'running') return state === 'done' ? 1 : 0;
  const { start, end } = expectedOf(item);
  return Math.min(1, Math.max(0, (dayNumber(today) - dayNumber(start)) / Math.max(1, dayNumber(end) - dayNumber(start))));
}

/** In days; positive is later than agreed. */
export const slipOf = (item: Dated): number => dayNumber(expectedOf(item).end) - dayNumber(item.planned.end);

/** It should have begun or ended by now and did not. */
export function isLate(item: Dated, today: Day): boolean {
  if (stateOf(item) === 'done') return false;
  const { start, end } = expectedOf(item);
  return end <= today || (stateOf(item) === 'upcoming' && !takesNoTime(item) && start < today);
}

/** It is said to have begun or ended on a day that is still to come. */
export function happensAhead({ shape, actual }: Pick<PlanItem, 'shape' | 'actual'>, today: Day): boolean {
  // An end is the first day after, which may be tomorrow; what takes no time begins there too.
  const begins = shape === 'activity' ? actual.start : null;
  return (begins !== null && begins > today) || (actual.end !== null && addDays(actual.end, -1) > today);
}
