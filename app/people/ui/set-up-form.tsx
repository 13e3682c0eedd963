import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { SetUp } from '../set-up.ts';

export function SetUpForm({ lastResult, timeZones }: { lastResult: SubmissionResult | undefined; timeZones: readonly string[] }) {
  const [form, fields] = useServerForm<SetUp>({ id: 'set-up', lastResult, defaultValue: { timeZone: 'Europe/Amsterdam' } });
  return (
    <FormShell form={form}>
      <TextField field={fields.workspaceName} label={m.people_workspace_name()} hint={m.people_workspace_name_hint()} autoComplete="organization" />
      <SelectField field={fields.timeZone} label={m.people_time_zone()} hint={m.people_time_zone_hint()} options={timeZones.map((value) => ({ value, label: value }))} />
      <TextField field={fields.name} label={m.people_your_name()} autoComplete="name" />
      <TextField field={fields.email} label={m.people_email()} type="email" autoComplete="username" />
      <TextField field={fields.password} label={m.people_password()} hint={m.people_password_hint()} type="password" autoComplete="new-password" />
      <SubmitButton>{m.people_set_up_save()}</SubmitButton>
    </FormShell>
  );
}
