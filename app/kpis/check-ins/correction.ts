import type { Day } from '#app/values/day.ts';
import type { Effect } from './effect.ts';

/** What is done about a KPI that is off, by one person before a day. */
export interface Correction {
  id: string;
  kpiId: string;
  action: string;
  owner: { id: string; name: string };
  dueOn: Day;
  decidedOn: Day;
  /** How it ended; null is still to be done. */
  ending: { outcome: 'done' | 'dropped'; on: Day; reason: string | null } | null;
  version: number;
}

/** Followed until its effect is seen: late and open are to be done, watched waits for measurements, seen has them. */
export type CorrectionState = 'late' | 'open' | 'watched' | 'seen' | 'dropped';

export function correctionState({ dueOn, ending }: Pick<Correction, 'dueOn' | 'ending'>, effect: Effect | null, today: Day): CorrectionState {
  if (!ending) return dueOn < today ? 'late' : 'open';
  if (ending.outcome === 'dropped') return 'dropped';
  return effect?.kind === 'waiting' ? 'watched' : 'seen';
}
