import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { Notice } from '#app/ui/notice.tsx';

/** For an address that cannot sign in yet. */
export function JoinAsNew({ name, email, lastResult }: { name: string; email: string; lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useServerForm<{ name: string; password: string }>({ id: 'join', lastResult, defaultValue: { name } });
  return (
    <FormShell form={form}>
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <TextField field={fields.name} label={m.people_your_name()} autoComplete="name" />
      <TextField field={fields.password} label={m.people_password()} hint={m.people_password_hint()} type="password" autoComplete="new-password" />
      <SubmitButton>{m.people_invitation_join()}</SubmitButton>
    </FormShell>
  );
}

interface JoinAsKnownProps {
  email: string;
  /** Who is signed in; null when nobody is. */
  signedInAs: string | null;
  here: string;
}

/** For an address that can sign in already. */
export function JoinAsKnown({ email, signedInAs, here }: JoinAsKnownProps) {
  if (!signedInAs) {
    return (
      <>
        <p>{m.people_invitation_has_account()}</p>
        <ButtonLink variant="primary" to={`${paths.signIn}?${new URLSearchParams({ to: here })}`}>
          {m.people_sign_in()}
        </ButtonLink>
      </>
    );
  }
  if (signedInAs !== email) return <SignOutFirst signedInAs={signedInAs} />;
  return (
    <Form method="post">
      <SubmitButton>{m.people_invitation_join()}</SubmitButton>
    </Form>
  );
}

export function SignOutFirst({ signedInAs }: { signedInAs: string }) {
  return (
    <>
      <Notice tone="warn">{m.people_invitation_other({ email: signedInAs })}</Notice>
      <Form method="post" action={paths.signOut}>
        <Button type="submit">{m.people_sign_out()}</Button>
      </Form>
    </>
  );
}
