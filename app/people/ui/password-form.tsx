import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';

export function PasswordForm({ lastResult }: { lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useServerForm<{ password: string; next: string }>({ id: 'password', lastResult });
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="password" />
      <TextField field={fields.password} label={m.people_current_password()} type="password" autoComplete="current-password" />
      <TextField field={fields.next} label={m.people_new_password()} hint={m.people_password_hint()} type="password" autoComplete="new-password" />
      <span>
        <SubmitButton>{m.people_password_change()}</SubmitButton>
      </span>
    </FormShell>
  );
}
