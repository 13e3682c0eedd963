import type { Status } from '#app/kpis/status.ts';
import type { MetricId, MetricUnit, SeriesPoint } from '#app/values/metric.ts';

/** What is looked at by itself. target: its KPI is where it should be. filled: the share of the records of a kind that have a field. records: how many there are. */
export type CheckSubject = { kind: 'target' } | { kind: 'metric'; metricId: MetricId } | { kind: 'filled'; entity: string; field: string } | { kind: 'records'; entity: string };

export const COMPARISONS = ['at-least', 'at-most'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** no-value: nothing to divide by, or nothing measured yet. not-measurable: what is looked at is not there any more. Neither is evidence. */
export type Finding = 'met' | 'not-met' | 'no-value' | 'not-measurable';

/** A condition over the data as they are. */
export interface Check {
  id: string;
  subject: CheckSubject;
  /** In the unit of what is looked at: a ratio from 0 to 1, cents, a number. Null for target, which has its own. */
  limit: { comparison: Comparison; threshold: number } | null;
  setBy: string;
  /** Null as long as it was not looked at. */
  looked: { at: Date; finding: Finding } | null;
}

/** A subject in the reader's words, with the unit in which its limit is typed. */
export interface SubjectWords {
  key: string;
  name: string;
  /** Under which it stands among others. */
  group: string;
  unit: MetricUnit;
  /** It can be read, and nothing new is set on it. */
  isEnded?: true;
}

/** How a subject stands in a form and an address: `metric:reach`, `filled:account.owner_id`. */
export function subjectKey(subject: CheckSubject): string {
  switch (subject.kind) {
    case 'target':
      return 'target';
    case 'metric':
      return `metric:${subject.metricId}`;
    case 'filled':
      return `filled:${subject.entity}.${subject.field}`;
    case 'records':
      return `records:${subject.entity}`;
  }
}

/** The subject of a key; null for what is none. Whether what it names is there is for others to say. */
export function subjectOf(key: string): CheckSubject | null {
  if (key === 'target') return { kind: 'target' };
  const [, kind, rest = ''] = /^(metric|filled|records):(.+)$/.exec(key) ?? [];
  if (kind === 'metric') return { kind, metricId: rest as MetricId };
  if (kind === 'records') return { kind, entity: rest };
  const [, entity, field] = /^(\w+)\.(.+)$/.exec(rest) ?? [];
  return kind === 'filled' && entity && field ? { kind, entity, field } : null;
}

/** Whether a number is on the right side; the limit belongs to it. */
export function isOnRightSide(value: number, { comparison, threshold }: NonNullable<Check['limit']>): boolean {
  return comparison === 'at-least' ? value >= threshold : value <= threshold;
}

/** By the newest of the last two periods that are over, for facts come in a little later; at best where the value is told one off, as a status is. */
export function findingOfSeries(points: readonly SeriesPoint[], limit: NonNullable<Check['limit']>): { finding: Finding; periodOn: SeriesPoint['start'] | null } {
  const point = points.filter(({ state }) => state !== 'unfinished').slice(-2).findLast(({ state }) => state === 'complete');
  if (!point || point.value === null) return { finding: 'no-value', periodOn: null };
  const value = point.within ? (limit.comparison === 'at-least' ? point.within.most : point.within.least) : point.value;
  return { finding: isOnRightSide(value, limit) ? 'met' : 'not-met', periodOn: point.start };
}

/** Reached, or inside for what should stay: being on the way is not being there. */
export function findingOfStatus({ kind }: Status, isMoving: boolean): Finding {
  if (kind === 'achieved' || (kind === 'on-track' && !isMoving)) return 'met';
  return kind === 'no-value' || kind === 'not-yet-judged' || kind === 'no-baseline' || kind === 'too-few' ? 'no-value' : 'not-met';
}

/** Of so many records so many have it; of none nothing can be said. */
export function findingOfRecords({ found, of }: { found: number; of: number | null }, limit: NonNullable<Check['limit']>): { finding: Finding; found: number | null } {
  if (of === 0) return { finding: 'no-value', found: null };
  const value = of === null ? found : found / of;
  return { finding: isOnRightSide(value, limit) ? 'met' : 'not-met', found: value };
}
