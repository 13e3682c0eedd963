import { done, refused, type Result } from '#app/values/result.ts';

export const CASE_ACTS = ['respond', 'solve', 'close', 'reopen'] as const;
export type CaseAct = (typeof CASE_ACTS)[number];
export type CaseStatus = 'new' | 'open' | 'waiting' | 'solved' | 'closed';
/** responded: the first answer was given before. ended: it is solved or closed. unsolved: what is closed was solved first. running: there is nothing to open again. */
export type CaseRefusal = 'responded' | 'ended' | 'unsolved' | 'running';

interface CaseState {
  status: CaseStatus;
  isResponded: boolean;
}

/** The status a case gets by an act, or why the act is not possible now. */
export function afterAct({ status, isResponded }: CaseState, act: CaseAct): Result<CaseStatus, CaseRefusal> {
  const isRunning = status !== 'solved' && status !== 'closed';
  switch (act) {
    case 'respond':
      if (!isRunning) return refused('ended');
      return isResponded ? refused('responded') : done(status === 'new' ? 'open' : status);
    case 'solve':
      return isRunning ? done('solved') : refused('ended');
    case 'close':
      return status === 'solved' ? done('closed') : refused(isRunning ? 'unsolved' : 'ended');
    case 'reopen':
      return isRunning ? refused('running') : done('open');
  }
}

/** What can be done with a case as it stands, in the order in which it is shown. */
export function possibleActs(state: CaseState): CaseAct[] {
  return CASE_ACTS.filter((act) => afterAct(state, act).ok);
}

export interface CaseTimes {
  /** From coming in to the first answer, in whole minutes; null while nobody answered. */
  responseMinutes: number | null;
  /** From coming in to solved, in whole minutes; null while it is not. */
  solvingMinutes: number | null;
  /** Minutes past the moment it was due: until it was solved, or until now. Null when it is in time or has no such moment. */
  overdueMinutes: number | null;
}

interface Moments {
  openedAt: Date;
  dueAt: Date | null;
  respondedAt: Date | null;
  solvedAt: Date | null;
  /** Closed without having been solved here, as cases brought in from elsewhere may be: then nothing is overdue any more. */
  isClosed: boolean;
}

export function caseTimes({ openedAt, dueAt, respondedAt, solvedAt, isClosed }: Moments, asOf: Date): CaseTimes {
  const since = (moment: Date | null) => (moment ? Math.max(0, minutes(openedAt, moment)) : null);
  const end = solvedAt ?? (isClosed ? null : asOf);
  const overdue = dueAt && end ? minutes(dueAt, end) : 0;
  return { responseMinutes: since(respondedAt), solvingMinutes: since(solvedAt), overdueMinutes: overdue > 0 ? overdue : null };
}

function minutes(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / 60_000);
}
