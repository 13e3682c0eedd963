import type { Span } from './day-number.ts';
import type { MemberFacts } from './member-facts.ts';

/** How far back is looked. Source of all of these: Userlane, frequency funnel. */
export const FREQUENCY_DAYS = 90;
const MONTH_DAYS = 30;
const MONTHS = 2;
/** The whole weeks within ninety days. */
const WEEKS = 12;
const WEEK_SHARE = 0.75;
const DAY_SHARE = 0.4;

export const FREQUENCIES = ['monthly', 'weekly', 'daily', 'multi-daily'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/**
 * How often somebody acts, looking back ninety days from `to`: monthly is 2 of the last 3 months of 30 days, weekly 75% of
 * the last 12 weeks of 7 days, daily is weekly and more than 40% of the days, multi-daily is daily with more engaged sessions
 * than days with an act. Each is the one before too.
 */
export function isFrequent({ history, sessions = [] }: Pick<MemberFacts, 'history' | 'sessions'>, frequency: Frequency, to: number): boolean {
  const blocks = (count: number, days: number) => Array.from({ length: count }, (_, back) => ({ from: to - (back + 1) * days, to: to - back * days })).filter((span) => history.acted(span)).length;
  if (frequency === 'monthly') return blocks(FREQUENCY_DAYS / MONTH_DAYS, MONTH_DAYS) >= MONTHS;
  if (blocks(WEEKS, 7) < WEEK_SHARE * WEEKS) return false;
  if (frequency === 'weekly') return true;
  const span = { from: to - FREQUENCY_DAYS, to };
  const days = history.daysActed(span);
  if (days <= DAY_SHARE * FREQUENCY_DAYS) return false;
  return frequency === 'daily' || sessionsIn(sessions, span).engaged > days;
}

export function sessionsIn(sessions: NonNullable<MemberFacts['sessions']>, { from, to }: Span): { sessions: number; engaged: number } {
  const sum = { sessions: 0, engaged: 0 };
  for (const one of sessions) {
    if (one.day < from || one.day >= to) continue;
    sum.sessions += one.sessions;
    sum.engaged += one.engaged;
  }
  return sum;
}
