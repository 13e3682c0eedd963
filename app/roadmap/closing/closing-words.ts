import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { Format } from '#app/ui/make-format.ts';
import type { CloseRefusal } from './close-programme.server.ts';
import type { ClosingRefusal } from './closing.ts';
import type { ClosingReport } from './closing-report.ts';

const MONEY: Record<ClosingReport['money'][number]['kind'], () => string> = { costs: m.closing_costs, benefits: m.closing_benefits, worth: m.closing_worth };
export const moneyName = (kind: ClosingReport['money'][number]['kind']) => MONEY[kind]();

/** Why it cannot be closed, with the day it can where there is one. */
export function closingRefusalText({ reason, on, kpis }: ClosingRefusal, format: Format): string {
  switch (reason) {
    case 'not-live':
      return m.closing_refuse_not_live();
    case 'no-behaviour':
      return m.closing_refuse_no_behaviour();
    case 'too-early':
      return m.closing_refuse_early({ date: format.date(on), kpis: format.list(kpis) });
    case 'not-measured':
      return m.closing_refuse_not_measured({ kpis: format.list(kpis) });
    case 'no-red-work':
      return m.closing_refuse_no_red();
  }
}

/** What is said of a refused act; null where there is nothing to say but no. */
export function closeRefusalText(reason: CloseRefusal): string | null {
  if (reason === 'not-allowed' || reason === 'no-programme') return null;
  return reason === 'changed-meanwhile' ? m.closing_refuse_changed() : m.closing_refuse_not_yet();
}

const CODES: Record<string, () => string> = { lessons: m.closing_reason_lessons, long: m.closing_reason_long, reason: m.closing_reason_reason, 'reason-long': m.closing_reason_reason_long };

/** The errors of a form in the reader's words, each at its field. */
export function sayClosingErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (reason) => CODES[reason]?.() ?? reason);
}
