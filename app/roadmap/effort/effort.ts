import { addDays, type Day } from '#app/values/day.ts';
import { type Period, periodsBetween } from '#app/values/period.ts';
import { dayNumber } from '../plan/day-number.ts';
import { expectedOf, type PlanColour, type PlanItem, takesNoTime } from '../plan/plan-item.ts';

export const EFFORT_GRAINS = ['week', 'month'] as const;
export type EffortGrain = (typeof EFFORT_GRAINS)[number];

/** Hours of one week or month, by colour. */
export interface EffortPoint extends Period {
  planned: Record<PlanColour, number>;
  /** Null in what is still to come. */
  spent: Record<PlanColour, number> | null;
  /** The shape the field draws: blue high at the start and gone at go-live, red growing from go-live on. */
  ideal: Record<PlanColour, number>;
}

/**
 * Blue and red over time. The hours of an activity lie evenly over its days: planned ones over the days it is expected on, spent
 * ones over the days it took up to today. Empty when no item has hours.
 */
export function effortOverTime(items: readonly PlanItem[], { today, goLiveOn, grain }: { today: Day; goLiveOn: Day | null; grain: EffortGrain }): EffortPoint[] {
  const parts = items.flatMap((item) => [plannedPart(item), spentPart(item, today)].flatMap((part) => part ?? []));
  if (parts.length === 0) return [];
  const from = parts.map(({ start }) => start).reduce((least, day) => (day < least ? day : least));
  const to = parts.map(({ end }) => end).reduce((most, day) => (day > most ? day : most));
  const periods = periodsBetween(from, to, grain);
  const sum = (kind: Part['kind'], colour: PlanColour, period: Period) => round(parts.filter((part) => part.kind === kind && part.colour === colour).reduce((hours, part) => hours + within(part, period), 0));
  const both = (kind: Part['kind'], period: Period) => ({ blue: sum(kind, 'blue', period), red: sum(kind, 'red', period) });
  const points = periods.map((period) => ({ ...period, planned: both('planned', period), spent: period.start > today ? null : both('spent', period) }));
  const peak = Math.max(...points.flatMap(({ planned, spent }) => [planned.blue, planned.red, spent?.blue ?? 0, spent?.red ?? 0]));
  return points.map((point) => ({ ...point, ideal: idealAt(point, { from, to, goLiveOn, peak }) }));
}

interface Part extends Period {
  kind: 'planned' | 'spent';
  colour: PlanColour;
  hours: number;
}

function plannedPart(item: PlanItem): Part | null {
  if (!item.hoursPlanned) return null;
  return { kind: 'planned', colour: item.colour, hours: item.hoursPlanned, ...daysOfWork(item, expectedOf(item)) };
}

function spentPart(item: PlanItem, today: Day): Part | null {
  if (!item.hoursSpent) return null;
  const expected = daysOfWork(item, expectedOf(item));
  const tomorrow = addDays(today, 1);
  const end = item.actual.end ?? tomorrow;
  // Hours of what never began lie on the day they were found.
  const start = item.actual.start === null || expected.start > today ? today : expected.start;
  return { kind: 'spent', colour: item.colour, hours: item.hoursSpent, start: start < end ? start : addDays(end, -1), end };
}

/** What takes no time has its hours on its day. */
function daysOfWork(item: PlanItem, { start, end }: Period): Period {
  return takesNoTime(item) ? { start: addDays(end, -1), end } : { start, end };
}

function within({ hours, start, end }: Part, period: Period): number {
  const days = Math.min(dayNumber(end), dayNumber(period.end)) - Math.max(dayNumber(start), dayNumber(period.start));
  return days <= 0 ? 0 : (hours * days) / (dayNumber(end) - dayNumber(start));
}

/** How small red begins: with a vision, and somebody who carries it. Our own choice. */
const FIRST_RED = 0.15;

/** Two triangles on one another; the article draws them without figures, so they are as high as the highest of the plan. */
function idealAt(period: Period, { from, to, goLiveOn, peak }: { from: Day; to: Day; goLiveOn: Day | null; peak: number }): Record<PlanColour, number> {
  const middle = (dayNumber(period.start) + dayNumber(period.end)) / 2;
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const live = goLiveOn === null ? (first + last) / 2 : dayNumber(goLiveOn);
  const blue = middle >= live ? 0 : Math.min(1, (live - middle) / Math.max(1, live - first));
  const grown = middle <= live ? 0 : Math.min(1, (middle - live) / Math.max(1, last - live));
  return { blue: round(peak * blue), red: round(peak * (FIRST_RED + (1 - FIRST_RED) * grown)) };
}

const round = (hours: number) => Math.round(hours * 10) / 10;
