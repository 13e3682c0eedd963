import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { type Option, SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';

export interface SuccessFormProps {
  teams: readonly Option[];
  people: readonly Option[];
  metrics: readonly Option[];
  /** A day of the last month that is over. */
  lastMonth: string;
  lastResult: SubmissionResult | undefined;
}

const ORDER = ['title', 'text', 'whose', 'teamId', 'memberId', 'metricId', 'grain', 'on'];
type Values = Record<(typeof ORDER)[number], string>;

export function SuccessForm({ teams, people, metrics, lastMonth, lastResult }: SuccessFormProps) {
  const [form, fields] = useServerForm<Values>({ id: 'new-success', lastResult, defaultValue: { whose: 'everybody', grain: 'month', on: lastMonth } });
  const field = (name: string) => fields[name]!;
  const grains = [
    { value: 'week', label: m.kpis_grain_week() },
    { value: 'month', label: m.kpis_grain_month() },
    { value: 'quarter', label: m.kpis_grain_quarter() },
  ];
  return (
    <FormShell form={form} order={ORDER} preventScrollReset className="group/success max-w-4xl">
      <TextField field={field('title')} label={m.successes_form_title()} maxLength={120} autoComplete="off" />
      <TextAreaField field={field('text')} label={m.successes_form_text()} hint={m.successes_form_text_hint()} rows={3} maxLength={2000} />
      <RadioField
        field={field('whose')}
        label={m.successes_whose()}
        options={[
          { value: 'everybody', label: m.successes_whose_everybody() },
          { value: 'team', label: m.successes_whose_team() },
          { value: 'person', label: m.successes_whose_person(), hint: m.successes_whose_person_why() },
        ]}
      />
      {/* What belongs to another choice is put away by the style sheet, so that it works before the page is alive. */}
      <div className="hidden group-has-[[value=team]:checked]/success:block">
        <SelectField field={field('teamId')} label={m.successes_team()} options={teams} />
      </div>
      <div className="hidden group-has-[[value=person]:checked]/success:block">
        <SelectField field={field('memberId')} label={m.successes_person()} options={people} />
      </div>
      <div className="grid gap-5 sm:grid-cols-[2fr_1fr_1fr]">
        <SelectField field={field('metricId')} label={m.successes_metric()} isOptional options={metrics} placeholder={m.successes_metric_none()} />
        <SelectField field={field('grain')} label={m.successes_grain()} options={grains} />
        <DateField field={field('on')} label={m.successes_on()} />
      </div>
      <p className="-mt-2 text-sm text-muted">{m.successes_metric_hint()}</p>
      <div>
        <SubmitButton>{m.successes_write()}</SubmitButton>
      </div>
    </FormShell>
  );
}
