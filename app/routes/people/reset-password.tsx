import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { judgePassword } from '#app/people/password-strength.server.ts';
import { resetPassword } from '#app/people/security.server.ts';
import { NewPasswordSchema } from '#app/people/sign-in.ts';
import { EntryFrame } from '#app/people/ui/entry-frame.tsx';
import { OneFieldForm } from '#app/people/ui/one-field-form.tsx';
import { sayErrors } from '#app/people/ui/say-errors.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.people_reset_title()} · Pacer` }];

export function loader({ request }: LoaderFunctionArgs) {
  return { token: new URL(request.url).searchParams.get('token')?.slice(0, 200) ?? '' };
}

export async function action({ request }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: NewPasswordSchema });
  if (submission.status !== 'success') return data(sayErrors(submission.reply({ hideFields: ['password'] })), { status: 422 });
  const { token, password } = submission.value;
  const judged = judgePassword(password, {});
  if (!judged.ok) return data(sayErrors(submission.reply({ fieldErrors: { password: [judged.reason] }, hideFields: ['password'] })), { status: 422 });
  const reset = await resetPassword(token, password);
  if (!reset.ok) return data(sayErrors(submission.reply({ formErrors: [reset.reason], hideFields: ['password'] })), { status: 422 });
  return redirectWithToast(paths.signIn, { tone: 'good', text: m.people_reset_done() });
}

export default function ResetPassword() {
  const { token } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <EntryFrame title={m.people_reset_title()}>
      <OneFieldForm
        id="reset"
        name="password"
        type="password"
        autoComplete="new-password"
        label={m.people_new_password()}
        hint={m.people_password_hint()}
        lastResult={lastResult}
        submit={m.people_reset_save()}
        hidden={{ token }}
      />
      <Link to={paths.forgotPassword} className="text-sm link">
        {m.people_reset_again()}
      </Link>
    </EntryFrame>
  );
}
