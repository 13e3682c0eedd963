import type { Day } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import type { Judgement, Status } from '../status.ts';

/** What was said of a KPI at one moment, with what it showed then. Never changed by later figures. */
export interface CheckIn {
  id: string;
  kpiId: string;
  /** The finished period it was about. */
  periodStart: Day;
  status: Judgement;
  /** As it was told, in the metric's unit; null when it could not be told. */
  value: number | null;
  cause: string | null;
  madeBy: string;
  madeOn: Day;
}

/** Who looks: what they may say of figures and end of what was agreed depends on it. */
export interface Reader {
  /** Null for who is no member. */
  id: string | null;
  /** Of everybody's. */
  maySteer: boolean;
}

/** Of what is one's own, and of everything for who steers. */
export function maySpeakOf(ownerId: string, { id, maySteer }: Reader): boolean {
  return id !== null && (maySteer || id === ownerId);
}

/** From good to bad; a missed target is no worse than one about to be: both ask for a decision. */
const SEVERITY: Record<Judgement, number> = { achieved: 0, 'on-track': 0, behind: 1, 'at-risk': 2, missed: 2 };

export type WhyDue = 'worse' | 'first' | 'new-month';

/**
 * Why a KPI is to be spoken of now; null when it is not. Once a calendar month, and sooner when it stands worse than when it was last
 * spoken of. What is not judged is not spoken of: there is nothing to say yet.
 */
export function whyDue(status: Status, last: Pick<CheckIn, 'status' | 'madeOn'> | null, today: Day): WhyDue | null {
  if (!isJudged(status)) return null;
  if (!last) return 'first';
  if (SEVERITY[status.kind] > SEVERITY[last.status]) return 'worse';
  return last.madeOn < periodOf(today, 'month').start ? 'new-month' : null;
}

export type Judged = Status & { kind: Judgement };

export function isJudged(status: Status): status is Judged {
  return status.kind in SEVERITY;
}

/** 0 is well, 1 behind, 2 red. */
export const severityOf = ({ kind }: { kind: Judgement }): 0 | 1 | 2 => SEVERITY[kind] as 0 | 1 | 2;

/** What a check-in may not leave out: a cause when it is not well, and something that is done about it when it is red. */
export function asksOf(status: Judged, hasOpenCorrection: boolean): { cause: boolean; correction: boolean } {
  const severity = severityOf(status);
  return { cause: severity > 0, correction: severity === 2 && !hasOpenCorrection };
}
