import { m } from '#app/messages/compiled/messages.js';
import type { Day } from '#app/values/day.ts';
import type { ChartEvent } from '#app/ui/chart/chart-series.ts';
import type { Restated, RestatedBecause } from './restatement.ts';

const BECAUSE: Record<RestatedBecause, () => string> = {
  late: m.snapshots_because_late,
  definition: m.snapshots_because_definition,
  people: m.snapshots_because_people,
  undone: m.snapshots_because_undone,
  unknown: m.snapshots_because_unknown,
};

interface Words {
  date: (of: Date) => string;
  /** A value of the metric. */
  asText: (value: number | null) => string;
}

/** What the value was, what it is, since when and why; without what it was where that may not be told. */
export function restatedText({ at, was, isTold, reason }: Restated, now: number | null, { date, asText }: Words): string {
  const shared = { date: date(at), reason: BECAUSE[reason]() };
  if (!isTold) return m.snapshots_untold(shared);
  return was === null ? m.snapshots_had_none({ now: asText(now), ...shared }) : m.snapshots_was({ was: asText(was), now: asText(now), ...shared });
}

/** Marks in the chart, at every period that is not what it was. */
export function restatedMarks(rows: readonly { start: Day; value: number | null; restated: Restated | null }[], words: Words & { asPeriod: (start: string) => string }): ChartEvent[] {
  return rows.flatMap(({ start, value, restated }) => (restated ? [{ x: start, label: m.snapshots_mark(), detail: `${words.asPeriod(start)} · ${restatedText(restated, value, words)}` }] : []));
}
