import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type MetaFunction } from '@remix-run/node';
import { Link, useActionData } from '@remix-run/react';
import { z } from 'zod';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { EmailSchema } from '#app/people/member.ts';
import { askPasswordReset } from '#app/people/security.server.ts';
import { EntryFrame } from '#app/people/ui/entry-frame.tsx';
import { OneFieldForm } from '#app/people/ui/one-field-form.tsx';
import { sayErrors } from '#app/people/ui/say-errors.ts';
import { Notice } from '#app/ui/notice.tsx';
import { absolute, sendMail } from '#app/web/mail.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.people_forgot_title()} · Pacer` }];

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: z.strictObject({ email: EmailSchema }) });
  if (submission.status !== 'success') return data({ isSent: false, lastResult: sayErrors(submission.reply()) }, { status: 422 });
  const asked = await askPasswordReset(submission.value.email, context.clientAddress, async ({ email, token }) => {
    const link = absolute(`${paths.resetPassword}?${new URLSearchParams({ token })}`);
    await sendMail({ to: email, subject: m.people_mail_reset_subject(), text: m.people_mail_reset_text({ link }), link });
  });
  if (!asked.ok) return data({ isSent: false, lastResult: sayErrors(submission.reply({ formErrors: [asked.reason] })) }, { status: 429 });
  return data({ isSent: true, lastResult: undefined });
}

export default function ForgotPassword() {
  const answer = useActionData<typeof action>();
  return (
    <EntryFrame title={m.people_forgot_title()} text={m.people_forgot_text()}>
      {answer?.isSent ? (
        <Notice tone="info">{m.people_forgot_sent()}</Notice>
      ) : (
        <OneFieldForm id="forgot" name="email" type="email" autoComplete="username" label={m.people_email()} lastResult={answer?.lastResult} submit={m.people_forgot_send()} />
      )}
      <Link to={paths.signIn} className="text-sm link">
        {m.people_back_to_sign_in()}
      </Link>
    </EntryFrame>
  );
}
