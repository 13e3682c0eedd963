import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { amountText } from '#app/values/amount.ts';
import type { Day } from '#app/values/day.ts';
import type { CaseTermsRow } from '../../business-case/case-overview.ts';

/** What a new case begins with: three years, and four percent to be looked at by somebody who knows. */
const USUAL = { horizonYears: '3', discountRate: '4' };

interface TermsFormProps {
  /** Null begins the case. */
  terms: CaseTermsRow | null;
  today: Day;
  lastResult: SubmissionResult | undefined;
}

/** Start, horizon and discount rate. */
export function TermsForm({ terms, today, lastResult }: TermsFormProps) {
  const defaultValue = terms ? { startsOn: terms.startsOn, horizonYears: String(terms.horizonYears), discountRate: amountText(terms.discountRate, 'ratio') } : { startsOn: today, ...USUAL };
  const [form, fields] = useServerForm<{ startsOn: string; horizonYears: string; discountRate: string }>({ id: 'terms', lastResult, defaultValue });
  return (
    <FormShell form={form} action={paths.businessCase} order={['startsOn', 'horizonYears', 'discountRate']} preventScrollReset className="max-w-2xl">
      {terms ? <input type="hidden" name="version" value={terms.version} /> : null}
      <DateField field={fields.startsOn} label={m.businesscase_terms_starts_on()} hint={m.businesscase_terms_starts_on_hint()} />
      <NumberField field={fields.horizonYears} label={m.businesscase_terms_horizon()} hint={m.businesscase_terms_horizon_hint()} inputMode="numeric" />
      <NumberField field={fields.discountRate} label={m.businesscase_terms_rate()} hint={m.businesscase_terms_rate_hint()} suffix="%" />
      <div>
        <SubmitButton>{terms ? m.businesscase_save() : m.businesscase_terms_start()}</SubmitButton>
      </div>
    </FormShell>
  );
}
