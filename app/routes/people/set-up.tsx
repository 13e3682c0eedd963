import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';
import { judgePassword } from '#app/people/password-strength.server.ts';
import { needsSetUp, setUp } from '#app/people/set-up.server.ts';
import { SetUpSchema } from '#app/people/set-up.ts';
import { EntryFrame } from '#app/people/ui/entry-frame.tsx';
import { sayErrors } from '#app/people/ui/say-errors.ts';
import { SetUpForm } from '#app/people/ui/set-up-form.tsx';
import { redirectTo } from '#app/web/redirect-to.ts';

export const meta: MetaFunction = () => [{ title: `${m.people_set_up_title()} · Pacer` }];

export async function loader() {
  if (!(await needsSetUp())) throw redirectTo(paths.signIn);
  return { timeZones: Intl.supportedValuesOf('timeZone') };
}

export async function action({ request }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: SetUpSchema });
  if (submission.status !== 'success') return data(sayErrors(submission.reply({ hideFields: ['password'] })), { status: 422 });
  const judged = judgePassword(submission.value.password, submission.value);
  if (!judged.ok) return data(sayErrors(submission.reply({ fieldErrors: { password: [judged.reason] }, hideFields: ['password'] })), { status: 422 });
  const made = await setUp(submission.value, getLocale(), request.headers);
  return made.ok ? redirect(paths.home, { headers: made.value.headers }) : redirect(paths.signIn);
}

export default function SetUpPage() {
  const { timeZones } = useLoaderData<typeof loader>();
  return (
    <EntryFrame title={m.people_set_up_title()} text={m.people_set_up_text()}>
      <SetUpForm timeZones={timeZones} lastResult={useActionData<typeof action>()} />
    </EntryFrame>
  );
}
