import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';

interface Values extends Record<string, unknown> {
  name: string;
  timeZone: string;
  currency: string;
  locale: string;
}

interface WorkspaceFormProps {
  values: Values;
  timeZones: readonly string[];
  currencies: readonly string[];
  lastResult: SubmissionResult | undefined;
}

const asOption = (value: string) => ({ value, label: value });

export function WorkspaceForm({ values, timeZones, currencies, lastResult }: WorkspaceFormProps) {
  const [form, fields] = useServerForm<Values>({ id: 'workspace', lastResult, defaultValue: values });
  const zones = timeZones.includes(values.timeZone) ? timeZones : [values.timeZone, ...timeZones];
  return (
    <FormShell form={form} className="max-w-lg">
      <TextField field={fields.name} label={m.people_workspace_name()} autoComplete="off" />
      <SelectField field={fields.timeZone} label={m.people_time_zone()} hint={m.people_time_zone_hint()} options={zones.map(asOption)} />
      <SelectField field={fields.currency} label={m.people_currency()} hint={m.people_currency_hint()} options={currencies.map(asOption)} />
      <SelectField
        field={fields.locale}
        label={m.people_language_new()}
        options={[
          { value: 'nl', label: m.people_dutch() },
          { value: 'en', label: m.people_english() },
        ]}
      />
      <span>
        <SubmitButton>{m.people_save()}</SubmitButton>
      </span>
    </FormShell>
  );
}
