import type { SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';

export function SignInForm({ lastResult, to }: { lastResult: SubmissionResult | undefined; to: string }) {
  const [form, fields] = useServerForm<{ email: string; password: string }>({ id: 'sign-in', lastResult });
  return (
    <FormShell form={form}>
      <input type="hidden" name="to" value={to} />
      <TextField field={fields.email} label={m.people_email()} type="email" autoComplete="username" inputMode="email" />
      <TextField field={fields.password} label={m.people_password()} type="password" autoComplete="current-password" />
      <SubmitButton>{m.people_sign_in()}</SubmitButton>
      <p className="text-sm">
        <Link to={paths.forgotPassword} className="link">
          {m.people_forgot()}
        </Link>
      </p>
    </FormShell>
  );
}
