import { type Day, addDays } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';
import { type Period, shiftPeriod } from '#app/values/period.ts';
import type { UseMetricId } from '../metrics.ts';
import { startedIn } from './cohort.ts';
import { dayNumber, type Span, spanOf } from './day-number.ts';
import { roleIn } from './group.ts';
import { type Frequency, isFrequent, sessionsIn } from './frequency.ts';
import { lastWholeWeek, type Segment, segmentOf } from './habit.ts';
import { type Stage, stageOf } from './lifecycle.ts';
import { isEligible, isThereAtEnd, type MemberFacts } from './member-facts.ts';

/** What one member adds to the numerator and to the denominator. */
export type Part = readonly [numerator: number, denominator: number];

/** A period as the scores look at it; day numbers. */
export interface Moment {
  period: Period;
  now: Span;
  before: Span;
  /** For what is true at a moment: the end of the period, of one that still runs the end of today. */
  upTo: number;
  lastWeek: number;
  /** So many periods after this one, and the one before that. */
  later: Span;
  laterBefore: Span;
  interval: number;
  today: number;
  /** How many acts there are for a role to do: those that somebody of it did in the 28 days before the end. */
  core: (role: string) => number;
}

export function momentOf(period: Period, { grain, interval, today, members }: { grain: Grain; interval: number; today: Day; members: readonly MemberFacts[] }): Moment {
  const shifted = (periods: number) => spanOf({ start: shiftPeriod(period.start, periods, grain), end: shiftPeriod(period.start, periods + 1, grain) });
  const now = spanOf(period);
  const upTo = Math.min(now.to, dayNumber(addDays(today, 1)));
  let core: Map<string, Set<string>> | undefined;
  return {
    period, now, before: shifted(-1), upTo, lastWeek: lastWholeWeek(period), later: shifted(interval), laterBefore: shifted(interval - 1), interval, today: dayNumber(today),
    core: (role) => (core ??= coreOf(members, period, { from: upTo - MONTH_DAYS, to: upTo })).get(role)?.size ?? 0,
  };
}

/** Null: the member is not in the denominator. */
export type Score = (member: MemberFacts, at: Moment) => Part | null;

/** period: enrolled on any day of it. end: on its last day. ever: whenever enrolled. */
export type Population = 'period' | 'end' | 'ever';

interface Scoring {
  population: Population;
  score: Score;
}

const YES: Part = [1, 1];
const NO: Part = [0, 1];
const yes = (holds: boolean): Part => (holds ? YES : NO);
const MONTH_DAYS = 28;
const NEVER_AFTER_DAYS = 14;
const INACTIVE_DAYS = 30;

const inPeriod = (score: Score): Scoring => ({ population: 'period', score });
const atEnd = (score: Score): Scoring => ({ population: 'end', score });
const stage = (wanted: Stage) => inPeriod(({ history, firstAct }, { now, before }) => yes(stageOf({ history, firstAct }, now, before) === wanted));
const segment = (...wanted: Segment[]) => inPeriod(({ history }, { lastWeek }) => yes(wanted.includes(segmentOf(history, lastWeek))));
const frequency = (wanted: Frequency) => inPeriod((member, { upTo }) => yes(isFrequent(member, wanted, upTo)));
const cohort = (score: Score): Scoring => ({ population: 'ever', score: (member, at) => (startedIn(member, at.now) ? score(member, at) : null) });
/** How many days the member has been enrolled at the moment, its day included. */
const enrolledDays = ({ enrolledOn }: MemberFacts, { upTo }: Moment) => upTo - dayNumber(enrolledOn);

/** What is a sum over members; the rest is counted over groups at once. */
export const SCORES: Partial<Record<UseMetricId, Scoring>> = {
  reach: inPeriod(({ history }, { now }) => yes(history.seen(now))),
  'active-user-rate': inPeriod(({ history }, { now }) => yes(history.acted(now))),
  'active-in-28-days': inPeriod(({ history }, { upTo }) => yes(history.acted({ from: upTo - MONTH_DAYS, to: upTo }))),
  'never-activated': atEnd((member, at) => yes(enrolledDays(member, at) > NEVER_AFTER_DAYS && (member.firstAct === null || member.firstAct >= at.upTo))),
  'inactive-30-days': atEnd((member, at) => yes(enrolledDays(member, at) >= INACTIVE_DAYS && !member.history.acted({ from: at.upTo - INACTIVE_DAYS, to: at.upTo }))),
  'user-growth': { population: 'ever', score: (member, { period, now, before }) => growth(member, period, now, before) },
  breadth: inPeriod((member, at) => breadth(member, at)),
  'engaged-session-rate': inPeriod(({ sessions = [] }, { now }) => {
    const { sessions: all, engaged } = sessionsIn(sessions, now);
    return all === 0 ? null : [engaged, all];
  }),
  'cohort-retention': cohort(({ history }, { later }) => yes(history.acted(later))),
  'retention-on-or-after': cohort(({ history }, { later, today }) => yes(history.acted({ from: later.from, to: Math.max(later.to, today + 1) }))),
  'relative-retention': cohort(({ history }, { later, laterBefore }) => (history.acted(laterBefore) ? yes(history.acted(later)) : null)),
  'returning-rate': inPeriod(({ history }, { now, before }) => (history.acted(before) ? yes(history.acted(now)) : null)),
  'active-on-exactly': inPeriod(({ history }, { now, interval }) => (history.acted(now) ? yes(history.daysActed(now) === interval) : null)),
  'new-users': stage('new'),
  'returning-users': stage('returning'),
  'resurrecting-users': stage('resurrecting'),
  'dormant-users': stage('dormant'),
  'habit-rate': segment('power', 'habitual'),
  'power-users': segment('power'),
  'habitual-users': segment('habitual'),
  'novice-users': segment('novice'),
  'low-users': segment('low'),
  'non-users': segment('none'),
  'monthly-users': frequency('monthly'),
  'weekly-users': frequency('weekly'),
  'daily-users': frequency('daily'),
  'multi-daily-users': frequency('multi-daily'),
};

/** Users of each period are those enrolled in it, so that who left is a user less. */
function growth(member: MemberFacts, { start, end }: Period, now: Span, before: Span): Part | null {
  const length = now.from - before.from;
  const isUser = isEligible(member, { start, end }) && member.history.acted(now);
  const wasUser = isEligible(member, { start: addDays(start, -length), end: start }) && member.history.acted(before);
  return isUser || wasUser ? [Number(isUser) - Number(wasUser), Number(wasUser)] : null;
}

function breadth(member: MemberFacts, { period, upTo, core }: Moment): Part | null {
  const span = { from: upTo - MONTH_DAYS, to: upTo };
  let used = 0;
  for (const history of member.byActivity?.values() ?? []) if (history.acted(span)) used++;
  return used === 0 ? null : [used / core(roleIn(member, period)), 1];
}

function coreOf(members: readonly MemberFacts[], period: Period, span: Span): Map<string, Set<string>> {
  const core = new Map<string, Set<string>>();
  for (const member of members) {
    if (!isEligible(member, period)) continue;
    const role = roleIn(member, period);
    const own = core.get(role) ?? new Set<string>();
    core.set(role, own);
    for (const [activity, history] of member.byActivity ?? []) if (history.acted(span)) own.add(activity);
  }
  return core;
}

export function isCounted(member: MemberFacts, population: Population, period: Period): boolean {
  if (population === 'ever') return true;
  return population === 'period' ? isEligible(member, period) : isThereAtEnd(member, period);
}
