import { type Day, dayIn, daysBetween } from '#app/values/day.ts';
import { isHeldOut } from './holdout.ts';
import type { NudgeRule } from './nudge-rule.ts';
import { isWorkingTime } from './working-hours.ts';

/** After so many in a row without the act the coach takes over. */
export const MOST_UNANSWERED = 3;
/** Between two reminders to the same person, of whatever rule, lie at least so many days. */
export const DAYS_BETWEEN = 7;

/** What is known of somebody whom a rule is about. */
export interface NudgeCandidate {
  memberId: string;
  /** The act was done within the rule's days, or the item is ticked. */
  hasDone: boolean;
  /** Does not want reminders. */
  isUnsubscribed: boolean;
  /** The day of their last reminder, of any rule; null is none. */
  lastNudgedOn: Day | null;
  /** Their last reminders in a row, of any rule, after which the act did not follow; from when the coach last spoke with them. */
  unanswered: number;
  /** Handed to the coach, who has not closed it. */
  isWithCoach: boolean;
}

export type LeaveReason = 'rule-off' | 'outside-hours' | 'done' | 'unsubscribed' | 'with-coach' | 'this-week';

/** hold-out: would have been reminded, and is left alone to compare with. */
export type NudgeDecision = { kind: 'nudge' } | { kind: 'hold-out' } | { kind: 'hand-over' } | { kind: 'leave'; reason: LeaveReason };

type DecidingRule = Pick<NudgeRule, 'id' | 'isOn' | 'holdoutPercent'>;
interface Time {
  asOf: Date;
  timeZone: string;
}

/** Whom the rule reminds now, whom it leaves alone and why: a decision for every candidate. */
export function whoToNudge<Candidate extends NudgeCandidate>(rule: DecidingRule, candidates: readonly Candidate[], time: Time): { candidate: Candidate; decision: NudgeDecision }[] {
  return candidates.map((candidate) => ({ candidate, decision: decideNudge(rule, candidate, time) }));
}

/**
 * Holding out comes last, so that who is held out would have been reminded at this very moment: only then can both be
 * compared.
 */
export function decideNudge(rule: DecidingRule, candidate: NudgeCandidate, { asOf, timeZone }: Time): NudgeDecision {
  const leave = (reason: LeaveReason): NudgeDecision => ({ kind: 'leave', reason });
  if (!rule.isOn) return leave('rule-off');
  if (!isWorkingTime(asOf, timeZone)) return leave('outside-hours');
  if (candidate.hasDone) return leave('done');
  if (candidate.isUnsubscribed) return leave('unsubscribed');
  if (candidate.isWithCoach) return leave('with-coach');
  if (candidate.lastNudgedOn !== null && daysBetween(candidate.lastNudgedOn, dayIn(asOf, timeZone)) < DAYS_BETWEEN) return leave('this-week');
  if (candidate.unanswered >= MOST_UNANSWERED) return { kind: 'hand-over' };
  return isHeldOut(rule.id, candidate.memberId, rule.holdoutPercent) ? { kind: 'hold-out' } : { kind: 'nudge' };
}
