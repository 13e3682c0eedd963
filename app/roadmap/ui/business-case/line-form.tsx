import type { FieldMetadata, SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { amountText } from '#app/values/amount.ts';
import { COST_KINDS, RHYTHMS } from '../../business-case/business-case.ts';
import type { BenefitRow, Cost } from '../../business-case/case-overview.ts';
import type { KpiChoice } from '../../business-case/case-page.server.ts';
import { caseKpiName, costKindName, rhythmName } from '../../business-case/case-words.ts';

interface LineFormProps<Line> {
  /** Null is a new one. */
  line: Line | null;
  currency: string;
  lastResult: SubmissionResult | undefined;
}

/** A cost: what, of what kind, how much and how often. */
export function CostForm({ line, currency, lastResult }: LineFormProps<Cost>) {
  const defaultValue = line ? { ...shown(line), costKind: line.costKind, rhythm: line.rhythm } : { rhythm: 'once', fromMonth: '0' };
  const [form, fields] = useServerForm<{ name: string; costKind: string; rhythm: string; amount: string; fromMonth: string }>({ id: 'cost', lastResult, defaultValue });
  return (
    <FormShell form={form} action={line ? paths.businessCaseLine(line.id) : paths.businessCaseCosts} order={['name', 'costKind', 'rhythm', 'amount', 'fromMonth']} preventScrollReset className="max-w-2xl">
      {line ? <input type="hidden" name="version" value={line.version} /> : null}
      <TextField field={fields.name} label={m.businesscase_name()} hint={m.businesscase_cost_name_hint()} required maxLength={120} autoComplete="off" />
      <SelectField field={fields.costKind} label={m.businesscase_kind()} required options={COST_KINDS.map((kind) => ({ value: kind, label: costKindName(kind) }))} />
      <RadioField field={fields.rhythm} label={m.businesscase_rhythm()} options={RHYTHMS.map((rhythm) => ({ value: rhythm, label: rhythmName(rhythm) }))} />
      <NumberField field={fields.amount} label={m.businesscase_amount()} hint={m.businesscase_amount_cost_hint()} suffix={currency} required />
      <FromField field={fields.fromMonth} />
      <div>
        <SubmitButton>{line ? m.businesscase_save() : m.businesscase_cost_add()}</SubmitButton>
      </div>
    </FormShell>
  );
}

/** A benefit: what, on which KPI it hangs, how much, and how fast it comes. */
export function BenefitForm({ line, kpis, currency, lastResult }: LineFormProps<BenefitRow> & { kpis: readonly KpiChoice[] }) {
  const defaultValue = line ? { ...shown(line), kpiId: line.kpiId, basis: line.basis, rampUpMonths: String(line.rampUpMonths) } : { basis: 'per-unit', fromMonth: '0', rampUpMonths: '0' };
  const [form, fields] = useServerForm<{ name: string; kpiId: string; basis: string; amount: string; fromMonth: string; rampUpMonths: string }>({ id: 'benefit', lastResult, defaultValue });
  const bases = [
    { value: 'per-unit', label: m.businesscase_basis_unit() },
    { value: 'per-year', label: m.businesscase_basis_year() },
  ];
  return (
    <FormShell form={form} action={line ? paths.businessCaseLine(line.id) : paths.businessCaseBenefits} order={['name', 'kpiId', 'basis', 'amount', 'fromMonth', 'rampUpMonths']} preventScrollReset className="max-w-2xl">
      {line ? <input type="hidden" name="version" value={line.version} /> : null}
      <TextField field={fields.name} label={m.businesscase_name()} hint={m.businesscase_benefit_name_hint()} required maxLength={120} autoComplete="off" />
      <SelectField field={fields.kpiId} label={m.businesscase_kpi()} required options={kpis.map((kpi) => ({ value: kpi.id, label: caseKpiName(kpi) }))} />
      <RadioField field={fields.basis} label={m.businesscase_basis()} options={bases} />
      <NumberField field={fields.amount} label={m.businesscase_amount()} hint={m.businesscase_amount_benefit_hint()} suffix={currency} required />
      <FromField field={fields.fromMonth} />
      <NumberField field={fields.rampUpMonths} label={m.businesscase_ramp()} hint={m.businesscase_ramp_hint()} inputMode="numeric" />
      <div>
        <SubmitButton>{line ? m.businesscase_save() : m.businesscase_benefit_add()}</SubmitButton>
      </div>
    </FormShell>
  );
}

function FromField({ field }: { field: FieldMetadata<string> }) {
  return <NumberField field={field} label={m.businesscase_from()} hint={m.businesscase_from_hint()} inputMode="numeric" />;
}

function shown({ name, amountCents, fromMonth }: Cost | BenefitRow) {
  return { name, amount: amountText(amountCents, 'money'), fromMonth: String(fromMonth) };
}
