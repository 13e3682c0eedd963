import { addDays, type Day, daysBetween } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';
import { type Period, periodOf, periodsBetween } from '#app/values/period.ts';
import { type PhaseKind, phaseNumber } from '../phase.ts';
import type { Zoom } from './plan-filter.ts';
import type { Timing } from './critical-path.ts';
import { expectedOf, type Plan, type PlanItem, takesNoTime } from './plan-item.ts';

/** In pixels. */
export const ROW_HEIGHT = 34;
const DAY_WIDTH: Record<Zoom, number> = { week: 20, month: 4, quarter: 1.75 };
const GRAINS: Record<Zoom, [large: Grain | 'year', small: Grain]> = { week: ['month', 'week'], month: ['year', 'month'], quarter: ['year', 'quarter'] };

export interface PlanAxis {
  start: Day;
  /** Half-open. */
  end: Day;
  dayWidth: number;
  /** In pixels, all of it. */
  width: number;
  large: PlanTick[];
  small: PlanTick[];
  smallGrain: Grain;
}

export interface PlanTick {
  day: Day;
  /** In pixels from the left. */
  at: number;
}

export type PlanRow = { kind: 'phase'; phase: PhaseKind } | { kind: 'item'; item: PlanItem };

/** Whole months, with room around, that hold every day that is drawn. */
export function planAxis(days: readonly Day[], zoom: Zoom): PlanAxis {
  const sorted = [...days].sort();
  const first = sorted[0]!;
  const start = periodOf(addDays(first, -14), zoom === 'quarter' ? 'quarter' : 'month').start;
  const end = periodOf(addDays(sorted.at(-1)!, 21), zoom === 'quarter' ? 'quarter' : 'month').end;
  const dayWidth = DAY_WIDTH[zoom];
  const [large, small] = GRAINS[zoom];
  const at = (day: Day): PlanTick => ({ day: day < start ? start : day, at: Math.max(0, daysBetween(start, day) * dayWidth) });
  const months = periodsBetween(start, end, 'month').map((month) => month.start);
  return {
    start, end, dayWidth,
    width: daysBetween(start, end) * dayWidth,
    large: (large === 'year' ? months.filter((month, index) => index === 0 || month.slice(5, 7) === '01') : months).map(at),
    small: periodsBetween(start, end, small).filter((period) => period.start >= start).map((period) => at(period.start)),
    smallGrain: small,
  };
}

export function placeOf({ start, dayWidth }: Pick<PlanAxis, 'start' | 'dayWidth'>, day: Day): number {
  return daysBetween(start, day) * dayWidth;
}

/** Phase by phase in their order, each under its head; a phase without an item keeps its head, for a gate stands in it. */
export function planRows(items: readonly PlanItem[], phases: readonly { id: string; kind: PhaseKind }[]): PlanRow[] {
  const ordered = [...phases].sort((one, other) => phaseNumber(one.kind) - phaseNumber(other.kind));
  return ordered.flatMap(({ id, kind }): PlanRow[] => [{ kind: 'phase', phase: kind }, ...items.filter((item) => item.phaseId === id).map((item): PlanRow => ({ kind: 'item', item }))]);
}

/** The plan with where everything of it lies. */
export interface DrawnPlan {
  plan: Plan;
  axis: PlanAxis;
  rows: readonly PlanRow[];
  /** By item id: which row it is. */
  places: ReadonlyMap<string, number>;
  /** By item id. */
  timings: ReadonlyMap<string, Timing>;
}

/** Half-open. */
export interface RowSpan {
  from: number;
  to: number;
}

/** Which rows are in sight, with some before and after so that nothing is seen to appear. */
export function rowsInSight(scrollTop: number, height: number, count: number): RowSpan {
  const room = 8;
  return { from: Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - room), to: Math.min(count, Math.ceil((scrollTop + height) / ROW_HEIGHT) + room) };
}

/** From the end of the one to the begin of the other, round its corners; all in pixels, from the top left. */
export function linkPath(from: { x: number; row: number }, to: { x: number; row: number }): string {
  const [y1, y2] = [from.row * ROW_HEIGHT + ROW_HEIGHT / 2, to.row * ROW_HEIGHT + ROW_HEIGHT / 2];
  const out = 7;
  if (to.x - from.x >= 2 * out) return `M${from.x} ${y1}H${from.x + out}V${y2}H${to.x - 2}`;
  // It begins before there is room to go straight: back between the rows.
  const between = y2 > y1 ? y2 - ROW_HEIGHT / 2 : y2 + ROW_HEIGHT / 2;
  return `M${from.x} ${y1}H${from.x + out}V${between}H${to.x - out}V${y2}H${to.x - 2}`;
}

/** What waits for what, of those rows, as paths from their top. */
export function drawnLinks({ plan, axis, places, timings }: DrawnPlan, { from: top, to: bottom }: RowSpan): { id: string; path: string; isCritical: boolean }[] {
  const items = new Map(plan.items.map((item) => [item.id, item]));
  const side = (item: PlanItem) => (takesNoTime(item) ? 9 : 0);
  return plan.links.flatMap(({ id, fromId, toId }) => {
    const [from, to] = [items.get(fromId), items.get(toId)];
    const [fromRow, toRow] = [places.get(fromId), places.get(toId)];
    if (!from || !to || fromRow === undefined || toRow === undefined) return [];
    if (Math.max(fromRow, toRow) < top || Math.min(fromRow, toRow) > bottom) return [];
    const path = linkPath({ x: placeOf(axis, expectedOf(from).end) + side(from), row: fromRow - top }, { x: placeOf(axis, expectedOf(to).start) - side(to), row: toRow - top });
    return [{ id, path, isCritical: Boolean(timings.get(fromId)?.isCritical && timings.get(toId)?.isCritical) }];
  });
}

/** Every day that has to be on the axis. */
export function daysOf(items: readonly PlanItem[], periods: readonly Period[], others: readonly Day[]): Day[] {
  return [...items.flatMap((item) => [expectedOf(item), item.planned]), ...periods].flatMap(({ start, end }) => [start, end]).concat(others);
}
