import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { Format } from '#app/ui/make-format.ts';
import { amountText } from '#app/values/amount.ts';
import type { MetricUnit } from '#app/values/metric.ts';
import type { Kpi } from '../kpi.ts';
import { kpiValueText } from '../metric-words.ts';
import type { AlertCondition, AlertKind, AlertState } from './alert.ts';
import type { ToldState } from './alert-state.ts';
import type { AlertActRefusal, AlertRefusal } from './alerts.server.ts';

type Locale = Format['locale'];

const KINDS: Record<AlertKind, () => string> = { status: m.alerts_kind_status, below: m.alerts_kind_below, above: m.alerts_kind_above, 'no-data': m.alerts_kind_no_data, signal: m.alerts_kind_signal };
const STATES: Record<AlertState, () => string> = { normal: m.alerts_state_normal, pending: m.alerts_state_pending, alert: m.alerts_state_alert, recovering: m.alerts_state_recovering, 'no-data': m.alerts_state_no_data, error: m.alerts_state_error };

export const alertKindName = (kind: AlertKind) => KINDS[kind]();
export const alertStateName = (state: AlertState) => STATES[state]();

/** When it goes, in a few words. @param asText a value of the metric @param locale of who reads; the page's own when absent */
export function conditionText({ kind, threshold, margin, forPeriods }: AlertCondition, asText: (value: number) => string, locale?: Locale): string {
  const options = locale ? { locale } : {};
  const value = threshold === null ? '' : asText(threshold);
  const says: Record<AlertKind, () => string> = {
    status: () => m.alerts_says_status({}, options),
    below: () => m.alerts_says_below({ value }, options),
    above: () => m.alerts_says_above({ value }, options),
    'no-data': () => m.alerts_says_no_data({}, options),
    signal: () => m.alerts_says_signal({}, options),
  };
  const back = threshold === null || margin === 0 ? null : m.alerts_back({ value: asText(kind === 'below' ? threshold + margin : threshold - margin) }, options);
  return [says[kind](), m.alerts_for_periods({ count: forPeriods }, options), back].filter((part) => part !== null).join(', ');
}

interface Told {
  alert: AlertCondition;
  kpi: Kpi;
  is: ToldState;
  newest: { start: Parameters<Format['period']>[0]; value: number | null } | null;
  unit: MetricUnit;
  currency: string | null;
}

const MAILS = {
  alert: { subject: m.alerts_mail_alert_subject, body: m.alerts_mail_alert },
  normal: { subject: m.alerts_mail_normal_subject, body: m.alerts_mail_normal },
  'no-data': { subject: m.alerts_mail_no_data_subject, body: m.alerts_mail_no_data },
  error: { subject: m.alerts_mail_error_subject, body: m.alerts_mail_error },
} satisfies Record<ToldState, unknown>;

/** The message in the language of who gets it. */
export function alertMail({ alert, kpi, is, newest, unit, currency }: Told, { locale, format, name }: { locale: Locale; format: Format; name: string }): { subject: string; body: string } {
  const asText = (value: number | null) => kpiValueText(value, unit, currency, format);
  const words = { name: name.split(' ')[0] ?? name, kpi: kpi.specification.name, condition: conditionText(alert, asText, locale), period: newest ? format.period(newest.start, kpi.frequency) : '–', value: asText(newest?.value ?? null) };
  return { subject: MAILS[is].subject({ kpi: words.kpi }, { locale }), body: MAILS[is].body(words, { locale }) };
}

/** Each refusal at the field it is about. */
const REFUSALS: Record<AlertRefusal | 'changed-meanwhile', { field: string; word: () => string }> = {
  'not-allowed': { field: 'kind', word: m.alerts_not_allowed },
  'threshold-missing': { field: 'threshold', word: m.alerts_reason_threshold },
  'threshold-unreadable': { field: 'threshold', word: m.alerts_reason_unreadable },
  'threshold-whole': { field: 'threshold', word: m.alerts_reason_whole },
  'margin-unreadable': { field: 'margin', word: m.alerts_reason_margin },
  'changed-meanwhile': { field: 'kind', word: m.alerts_reason_changed },
  'too-many': { field: 'kind', word: m.alerts_reason_many },
  'set-already': { field: 'kind', word: m.alerts_reason_same },
};

export function alertErrors(reason: AlertRefusal | 'changed-meanwhile'): Record<string, string[]> {
  const { field, word } = REFUSALS[reason];
  return { [field]: [word()] };
}

const CODES: Record<string, () => string> = { 'kind-missing': m.alerts_reason_kind, unreadable: m.alerts_reason_unreadable, 'periods-wrong': m.alerts_reason_periods, 'not-a-day': m.alerts_reason_day, 'reason-missing': m.alerts_reason_why, 'too-long': m.alerts_reason_long };

/** What is wrong with a code of the form. */
export const alertCodeText = (code: string) => CODES[code]?.() ?? code;

/** The errors of a form in the reader's words, each at its field. */
export function sayAlertErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, alertCodeText);
}

const ACTS: Record<AlertActRefusal, () => string> = { 'not-found': m.alerts_gone, 'not-allowed': m.alerts_not_allowed, 'until-past': m.alerts_reason_past, 'until-far': m.alerts_reason_far, 'too-many': m.alerts_reason_many, 'set-already': m.alerts_reason_same };

export const alertActText = (reason: AlertActRefusal) => ACTS[reason]();

/** A condition as it is typed in a form. */
export interface TypedCondition {
  kind: AlertKind;
  threshold: string;
  margin: string;
  forPeriods: string;
}

/** With a comma, which always parts decimals: a point before three digits would part thousands. */
export function typedCondition({ kind, threshold, margin, forPeriods }: AlertCondition, unit: MetricUnit): TypedCondition {
  const typed = (value: number) => amountText(value, unit).replace('.', ',');
  return { kind, threshold: threshold === null ? '' : typed(threshold), margin: margin === 0 ? '' : typed(margin), forPeriods: String(forPeriods) };
}

/** What stands behind an amount that is typed; null is nothing. */
export function unitSuffix(unit: MetricUnit, currency: string): string | null {
  return unit === 'ratio' ? '%' : unit === 'money' ? currency : null;
}
