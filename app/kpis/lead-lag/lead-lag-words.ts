import { m } from '#app/messages/compiled/messages.js';
import type { Grain } from '#app/values/metric.ts';
import type { Method } from './correlation.ts';
import { FEWEST_PAIRS, type Lag, type LeadLag } from './lead-lag.ts';

interface Names {
  lead: string;
  follow: string;
  grain: Grain;
  /** A number in the reader's form. */
  number: (value: number, digits?: number) => string;
}

const LATER: Record<Grain, (given: { count: number }) => string> = { day: m.leadlag_days, week: m.leadlag_weeks, month: m.leadlag_months, quarter: m.leadlag_quarters };
const SAME: Record<Grain, () => string> = { day: m.leadlag_same_day, week: m.leadlag_same_week, month: m.leadlag_same_month, quarter: m.leadlag_same_quarter };
const METHOD: Record<Method, () => string> = { rank: m.leadlag_method_rank, straight: m.leadlag_method_straight };

export const methodName = (method: Method) => METHOD[method]();
/** So many periods, in words. */
export const periodsText = (count: number, grain: Grain) => LATER[grain]({ count });

/** What may honestly be said, the heading and the sentence under it. */
export function leadLagText(told: LeadLag, { lead, follow, grain, number }: Names): { title: string; text: string } {
  switch (told.kind) {
    case 'too-few':
      return { title: m.leadlag_too_few(), text: m.leadlag_too_few_text({ pairs: told.pairs, needed: FEWEST_PAIRS }) };
    case 'flat':
      return { title: m.leadlag_flat(), text: m.leadlag_flat_text() };
    case 'known':
      return told.best === null ? { title: m.leadlag_nothing(), text: m.leadlag_nothing_text({ lags: told.lags.length }) } : { title: bestTitle(told.best, grain), text: [bestText(told.best, { lead, follow, grain }), howSure(told.best, number)].join(' ') };
  }
}

function bestTitle({ lag }: Lag, grain: Grain): string {
  if (lag === 0) return m.leadlag_together_same({ period: SAME[grain]() });
  const later = periodsText(Math.abs(lag), grain);
  return lag > 0 ? m.leadlag_together_later({ later }) : m.leadlag_together_turned({ later });
}

function bestText({ lag, correlation }: Lag, { lead, follow, grain }: Omit<Names, 'number'>): string {
  const isSame = correlation > 0;
  if (lag === 0) return (isSame ? m.leadlag_at_once_same : m.leadlag_at_once_other)({ lead, follow, period: SAME[grain]() });
  const [first, second] = lag > 0 ? [lead, follow] : [follow, lead];
  return (isSame ? m.leadlag_after_same : m.leadlag_after_other)({ first, second, later: periodsText(Math.abs(lag), grain) });
}

function howSure({ correlation, bound, pairs }: Lag, number: Names['number']): string {
  return m.leadlag_how_sure({ correlation: number(correlation, 2), pairs: number(pairs, 0), bound: number(bound, 2) });
}
