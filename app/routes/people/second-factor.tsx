import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { CodeSchema } from '#app/people/sign-in.ts';
import { giveSecondFactor } from '#app/people/sign-in.server.ts';
import { EntryFrame } from '#app/people/ui/entry-frame.tsx';
import { OneFieldForm } from '#app/people/ui/one-field-form.tsx';
import { sayErrors } from '#app/people/ui/say-errors.ts';
import { localPath } from '#app/web/local-path.ts';

export const meta: MetaFunction = () => [{ title: `${m.people_second_factor_title()} · Pacer` }];

export function loader({ request }: LoaderFunctionArgs) {
  return { to: localPath(new URL(request.url).searchParams.get('to'), paths.home) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: CodeSchema });
  if (submission.status !== 'success') return data(sayErrors(submission.reply()), { status: 422 });
  const { code, to } = submission.value;
  const given = await giveSecondFactor(code, { headers: request.headers, clientAddress: context.clientAddress });
  if (given.ok) return redirect(localPath(to, paths.home), { headers: given.value.headers });
  const error = given.reason === 'wrong' ? { fieldErrors: { code: ['wrong-code'] } } : { formErrors: [given.reason] };
  return data(sayErrors(submission.reply({ ...error, hideFields: ['code'] })), { status: given.reason === 'too-many' ? 429 : 401 });
}

export default function SecondFactor() {
  const { to } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <EntryFrame title={m.people_second_factor_title()} text={m.people_second_factor_text()}>
      <OneFieldForm id="second-factor" name="code" label={m.people_code()} autoComplete="one-time-code" lastResult={lastResult} submit={m.people_continue()} hidden={{ to }} />
      <Link to={paths.signIn} className="text-sm link">
        {m.people_back_to_sign_in()}
      </Link>
    </EntryFrame>
  );
}
