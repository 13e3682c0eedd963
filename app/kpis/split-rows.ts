import type { Day } from '#app/values/day.ts';
import type { MetricUnit, SeriesPoint } from '#app/values/metric.ts';
import type { ExploredLine, Explored } from './explore/explored.ts';

/** A part in one period, beside the period before. */
export interface SplitRow {
  of: ExploredLine['of'];
  value: number | null;
  coverage: SeriesPoint['coverage'];
  /** Null when either has no value. Points for a ratio, else in the metric's unit. */
  change: number | null;
  /** Of all together, 0 to 1; null where parts do not add up to that, or it is nought. */
  share: number | null;
}

export interface SplitTable {
  /** The period of the values; null when there is none that is over. */
  start: Day | null;
  rows: SplitRow[];
}

/** What each part came to in the newest period that is over, or in the one asked for. @param whole what they are parts of, in the same periods */
export function toSplitTable({ metric, lines }: Pick<Explored, 'metric' | 'lines'>, whole: readonly SeriesPoint[], asked: string | null): SplitTable {
  const axis = lines[0]?.points ?? [];
  const wanted = axis.findIndex(({ start }) => start === asked);
  const at = wanted >= 0 ? wanted : axis.findLastIndex(({ state }) => state !== 'unfinished');
  const point = axis[at];
  if (!point) return { start: null, rows: [] };
  const all = whole.find(({ start }) => start === point.start)?.value ?? null;
  return { start: point.start, rows: lines.map((line) => toRow(line, at, all, { isAdditive: metric.isAdditive ?? false, unit: metric.unit })) };
}

function toRow({ of, points }: ExploredLine, at: number, all: number | null, { isAdditive }: { isAdditive: boolean; unit: MetricUnit }): SplitRow {
  const { value = null, coverage } = points[at] ?? {};
  const before = points[at - 1]?.value ?? null;
  return { of, value, coverage, change: value === null || before === null ? null : value - before, share: isAdditive && value !== null && all ? value / all : null };
}
