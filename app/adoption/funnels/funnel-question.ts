import { FUNNEL_ORDERS, type FunnelOrder, type StepFunnelResult } from '#app/events/use/step-funnel.ts';
import type { SeriesPoint } from '#app/values/metric.ts';
import { ratio } from '#app/values/ratio.ts';
import type { UseFilter } from '../use-filter.ts';

export const MOST_STEPS = 6;
export const MOST_EXCLUDED = 2;
export const WINDOWS = [1, 7, 14, 30] as const;
export const BACKS = [28, 56, 91] as const;
export const UNITS = ['person', 'record'] as const;

/** What is asked, as it stands in the URL. */
export interface FunnelQuestion extends Pick<UseFilter, 'teamId' | 'role'> {
  steps: string[];
  order: FunnelOrder;
  windowDays: (typeof WINDOWS)[number];
  excluded: string[];
  /** How many days back, up to and with yesterday. */
  back: (typeof BACKS)[number];
  by: (typeof UNITS)[number];
  /** The agreed process that is looked at or changed; null is none. */
  processId: string | null;
}

/** Activities that are not there, and steps beyond the sixth, are left out; `names` has what each name counts as. */
export function readFunnelQuestion(search: URLSearchParams, names: ReadonlyMap<string, string>, { teamId, role }: Pick<UseFilter, 'teamId' | 'role'>): FunnelQuestion {
  const keys = (name: string, most: number) => search.getAll(name).flatMap((key) => names.get(key) ?? []).slice(0, most);
  const steps = keys('step', MOST_STEPS);
  return {
    teamId,
    role,
    steps,
    order: FUNNEL_ORDERS.find((order) => order === search.get('order')) ?? 'sequential',
    windowDays: WINDOWS.find((days) => days === Number(search.get('window'))) ?? 7,
    excluded: keys('without', MOST_EXCLUDED).filter((key) => !steps.includes(key)),
    back: BACKS.find((days) => days === Number(search.get('back'))) ?? 28,
    by: UNITS.find((unit) => unit === search.get('by')) ?? 'person',
    processId: search.get('process') || null,
  };
}

export interface FunnelAnswer {
  steps: { activity: string; count: number; ofFirst: number | null; ofPrevious: number | null; medianMs: number | null }[];
  dropped: number;
  /** The last step ÷ the first. */
  conversion: number | null;
  medianMs: number | null;
}

export type FunnelRefusal = 'too-few-steps' | 'too-many-events' | 'too-few-people';

export interface FunnelPage {
  question: FunnelQuestion;
  activities: string[];
  teams: { id: string; name: string }[];
  /** Null when it was refused. */
  answer: FunnelAnswer | null;
  refusal: FunnelRefusal | null;
  /** Of the answer: how many people are followed of how many there were; absent where all are. */
  coverage?: SeriesPoint['coverage'];
}

/** How many came how far; of people between one and all but one of those enrolled, so that no step tells of each of them. */
export function toFunnelAnswer(steps: readonly string[], { steps: exact, dropped: out, medianMs }: StepFunnelResult, { by, enrolled }: { by: FunnelQuestion['by']; enrolled: number }): FunnelAnswer {
  const told = (count: number) => (by === 'person' ? Math.min(Math.max(count, 1), enrolled - 1) : count);
  const counted = exact.map((step) => ({ ...step, count: told(step.count) }));
  const dropped = Math.min(out, told(out));
  const first = counted[0]?.count ?? 0;
  return {
    steps: counted.map(({ count, medianMs: median }, at) => ({ activity: steps[at]!, count, ofFirst: ratio(count, first), ofPrevious: at === 0 ? null : ratio(count, counted[at - 1]!.count), medianMs: median })),
    dropped,
    conversion: ratio(counted.at(-1)?.count ?? 0, first),
    medianMs,
  };
}
