import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { Tone } from '#app/ui/tone.ts';
import type { MetricUnit } from '#app/values/metric.ts';
import type { LineError } from './enter-lines.server.ts';
import type { FormulaProblem } from './formula.ts';
import type { MeasureRefusal } from './measures.server.ts';
import type { Outcome, ReadingState } from './reading.ts';
import type { OwnMeasure } from './measure.ts';
import type { DecisionRefusal, ReadingRefusal } from './readings.server.ts';

const UNITS: Record<MetricUnit, () => string> = { ratio: m.measures_unit_ratio, count: m.measures_unit_count, money: m.measures_unit_money, mean: m.measures_unit_mean, hours: m.measures_unit_hours, days: m.measures_unit_days };

const STATES: Record<ReadingState, { tone: Tone; word: () => string }> = {
  counts: { tone: 'good', word: m.measures_state_counts },
  waits: { tone: 'warn', word: m.measures_state_waits },
  refused: { tone: 'bad', word: m.measures_state_refused },
  replaced: { tone: 'neutral', word: m.measures_state_replaced },
};

const FORMULA: Record<FormulaProblem, () => string> = {
  unreadable: m.measures_reason_unreadable,
  'not-offered': m.measures_reason_not_offered,
  'unknown-letter': m.measures_reason_unknown_letter,
  'unused-letter': m.measures_reason_unused_letter,
  'unknown-function': m.measures_reason_unknown_function,
  'units-differ': m.measures_reason_units_differ,
  'no-such-unit': m.measures_reason_no_such_unit,
  'another-unit': m.measures_reason_another_unit,
};

const MEASURES: Record<MeasureRefusal['reason'], () => string> = {
  ...FORMULA,
  'name-taken': m.measures_reason_name_taken,
  'unknown-person': m.measures_reason_unknown_person,
  'same-person': m.measures_reason_same_person,
  'leads-back': m.measures_reason_leads_back,
  'no-shared-period': m.measures_reason_no_shared_period,
  'unknown-metric': m.measures_reason_unknown_metric,
};

const READINGS: Record<ReadingRefusal | DecisionRefusal, () => string> = {
  'not-allowed': m.measures_reason_not_allowed,
  calculated: m.measures_reason_calculated,
  ended: m.measures_reason_ended,
  'period-ahead': m.measures_reason_period_ahead,
  'not-per-team': m.measures_reason_not_per_team,
  'unknown-team': m.measures_reason_unknown_team,
  missing: m.measures_reason_missing,
  'below-nought': m.measures_reason_below_nought,
  'above-all': m.measures_reason_above_all,
  'not-whole': m.measures_reason_not_whole,
  'denominator-nought': m.measures_reason_denominator_nought,
  'parts-incomplete': m.measures_reason_parts_incomplete,
  'not-found': m.measures_not_found,
  'own-figure': m.measures_reason_own_figure,
  'decided-meanwhile': m.measures_reason_decided_meanwhile,
  'reason-missing': m.measures_reason_reason_missing,
};

const CODES: Record<string, () => string> = {
  'name-missing': m.measures_reason_name_missing,
  'about-missing': m.measures_reason_about_missing,
  'too-long': m.measures_reason_too_long,
  choose: m.measures_reason_choose,
  'formula-missing': m.measures_reason_formula_missing,
  'unknown-person': m.measures_reason_unknown_person,
  'not-a-number': m.measures_reason_number,
  'not-a-period': m.measures_reason_period,
  'not-per-team': m.measures_reason_not_per_team,
  'unknown-team': m.measures_reason_unknown_team,
  'no-table': m.measures_import_no_table,
  'no-lines': m.measures_import_nothing,
  'too-many-lines': m.measures_import_too_many,
};

export const unitName = (unit: MetricUnit) => UNITS[unit]();
export const readingLook = (state: ReadingState) => ({ tone: STATES[state].tone, word: STATES[state].word() });
const measureRefusalText = (reason: MeasureRefusal['reason']) => MEASURES[reason]();
export const readingRefusalText = (reason: ReadingRefusal | DecisionRefusal) => READINGS[reason]();
export const codeText = (code: string) => CODES[code]?.() ?? code;

/** Where the figures of a measure come from, in a few words. */
export function sourceText({ formula, updater }: OwnMeasure): string {
  return formula ? m.measures_calculated() : updater ? m.measures_by_hand({ name: updater.name }) : m.measures_by_file();
}

/** What became of a figure that was entered. */
export function outcomeText({ state, differs }: Outcome, { approver }: OwnMeasure): string {
  if (differs) return m.measures_differs();
  if (state === 'unchanged') return m.measures_unchanged();
  if (state === 'counts') return m.measures_counts_now();
  return approver ? m.measures_waits_approval({ name: approver.name }) : m.measures_waits_second();
}

/** The errors of a form in the reader's words, each at its field. */
export function sayMeasureErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, codeText);
}

/** What is wrong with a line of a series, and which. */
export function lineErrorText({ row, reason }: LineError): string {
  const said = reason in READINGS ? readingRefusalText(reason as ReadingRefusal) : codeText(reason);
  return row === 0 ? said : m.measures_import_row({ row, reason: said });
}

/** What refuses a measure, each at its field. */
export function measureErrors(refusals: readonly MeasureRefusal[]): Record<string, string[]> {
  return Object.fromEntries(refusals.map(({ field, reason }) => [field, [measureRefusalText(reason)]]));
}
