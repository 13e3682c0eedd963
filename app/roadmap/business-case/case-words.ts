import { kpiName, kpiValueText } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { Format } from '#app/ui/make-format.ts';
import type { MetricUnit } from '#app/values/metric.ts';
import type { CostKind, Rhythm } from './business-case.ts';
import type { Benefit, CaseKpi, Cost, Standing } from './case-overview.ts';
import type { CaseRefusal, LineRefusal } from './change-case.server.ts';
import type { InternalRate } from './internal-rate.ts';
import type { CaseInput, Swing } from './sensitivity.ts';

const KINDS: Record<CostKind, () => string> = {
  software: m.businesscase_kind_software,
  building: m.businesscase_kind_building,
  data: m.businesscase_kind_data,
  training: m.businesscase_kind_training,
  people: m.businesscase_kind_people,
  upkeep: m.businesscase_kind_upkeep,
  other: m.businesscase_kind_other,
};
const RHYTHMS: Record<Rhythm, () => string> = { once: m.businesscase_rhythm_once, yearly: m.businesscase_rhythm_yearly };

export const costKindName = (kind: CostKind) => KINDS[kind]();
export const rhythmName = (rhythm: Rhythm) => RHYTHMS[rhythm]();
export const caseKpiName = ({ name, metricId, measure }: Pick<CaseKpi, 'name' | 'metricId' | 'measure'>) => name ?? measure ?? kpiName({ name, metricId });

const CODES: Record<string, () => string> = {
  'not-a-day': m.businesscase_reason_day,
  horizon: m.businesscase_reason_horizon,
  rate: m.businesscase_reason_rate,
  name: m.businesscase_reason_name,
  long: m.businesscase_reason_long,
  amount: m.businesscase_reason_amount,
  month: m.businesscase_reason_month,
  choose: m.businesscase_reason_choose,
};

/** The errors of a form in the reader's words, each at its field. */
export function sayCaseErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (reason) => CODES[reason]?.() ?? m.businesscase_reason_choose());
}

const REFUSALS: Partial<Record<CaseRefusal | LineRefusal, { field: string; word: () => string }>> = {
  'changed-meanwhile': { field: 'name', word: m.businesscase_reason_changed },
  'rate-unreadable': { field: 'discountRate', word: m.businesscase_reason_rate },
  'amount-unreadable': { field: 'amount', word: m.businesscase_reason_amount },
  'already-there': { field: 'name', word: m.businesscase_reason_there },
  'too-many': { field: 'name', word: m.businesscase_reason_many },
  'kpi-not-found': { field: 'kpiId', word: m.businesscase_reason_choose },
  'no-baseline': { field: 'basis', word: m.businesscase_reason_baseline },
};

/** What was refused at the field it is about; null where there is nothing to say but no. */
export function caseErrors(reason: CaseRefusal | LineRefusal): Record<string, string[]> | null {
  const refusal = REFUSALS[reason];
  return refusal ? { [refusal.field]: [refusal.word()] } : null;
}

/** "€ 1.200 per procentpunt per jaar". */
export function benefitAmountText({ basis, amountCents, kpi }: Pick<Benefit, 'basis' | 'amountCents' | 'kpi'>, currency: string, format: Format): string {
  const amount = format.money(amountCents, currency, true);
  return basis === 'per-year' ? m.businesscase_amount_year({ amount }) : m.businesscase_amount_unit({ amount, unit: unitName(kpi?.unit ?? 'count', currency) });
}

function unitName(unit: MetricUnit, currency: string): string {
  switch (unit) {
    case 'ratio':
      return m.businesscase_unit_ratio();
    case 'money':
      return m.businesscase_unit_money({ currency });
    case 'days':
      return m.businesscase_unit_days();
    case 'hours':
      return m.businesscase_unit_hours();
    case 'count':
    case 'mean':
      return m.businesscase_unit_one();
  }
}

/** A value of the KPI; an en dash when there is none. */
export const caseKpiValue = ({ unit }: CaseKpi, value: number | null, currency: string, format: Format) => kpiValueText(value, unit, currency, format);

const STANDINGS: Record<Standing, () => string> = {
  ahead: m.businesscase_standing_ahead,
  on: m.businesscase_standing_on,
  behind: m.businesscase_standing_behind,
  negative: m.businesscase_standing_negative,
  unknown: m.businesscase_standing_unknown,
  uncounted: m.businesscase_standing_uncounted,
};
export const standingName = (standing: Standing) => STANDINGS[standing]();

export function rateText(found: InternalRate, format: Format): string {
  switch (found.kind) {
    case 'none':
      return m.businesscase_rate_none();
    case 'one':
      return format.percent(found.rate, 1);
    case 'several':
      return m.businesscase_rate_several();
  }
}

/** What an input is called. */
export function inputName(input: CaseInput, { costs, benefits }: { costs: readonly Cost[]; benefits: readonly Benefit[] }): string {
  const benefit = () => benefits.find(({ id }) => 'id' in input && id === input.id)?.name ?? '';
  switch (input.kind) {
    case 'cost':
      return costs.find(({ id }) => id === input.id)?.name ?? '';
    case 'benefit':
      return benefit();
    case 'quantity':
      return m.businesscase_input_quantity({ name: benefit() });
    case 'ramp-up':
      return m.businesscase_input_ramp({ name: benefit() });
    case 'discount-rate':
      return m.businesscase_input_rate();
    case 'horizon':
      return m.businesscase_input_horizon();
  }
}

/** A value of an input, in its own unit. */
export function inputValue({ input }: Pick<Swing, 'input'>, value: number | null, { benefits, currency, format }: { benefits: readonly Benefit[]; currency: string; format: Format }): string {
  if (value === null) return m.businesscase_sensitivity_never();
  switch (input.kind) {
    case 'cost':
    case 'benefit':
      return format.money(value, currency, true);
    case 'quantity':
      return m.businesscase_quantity({ number: format.number(value, 1), unit: unitName(benefits.find(({ id }) => id === input.id)?.kpi?.unit ?? 'count', currency) });
    case 'ramp-up':
    case 'horizon': {
      const months = Math.round(value);
      return m.businesscase_months({ count: months });
    }
    case 'discount-rate':
      return format.percent(value, 1);
  }
}
