import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { listDemoRoles } from '#app/people/demo-sign-in.server.ts';
import { needsSetUp } from '#app/people/set-up.server.ts';
import { SignInSchema } from '#app/people/sign-in.ts';
import { signIn } from '#app/people/sign-in.server.ts';
import { DemoRoles } from '#app/people/ui/demo-roles.tsx';
import { EntryFrame } from '#app/people/ui/entry-frame.tsx';
import { sayErrors } from '#app/people/ui/say-errors.ts';
import { SignInForm } from '#app/people/ui/sign-in-form.tsx';
import { isDemoOpen } from '#app/web/env.server.ts';
import { localPath } from '#app/web/local-path.ts';
import { findSignedIn } from '#app/web/session.server.ts';
import { redirectTo } from '#app/web/redirect-to.ts';

export const meta: MetaFunction = () => [{ title: `${m.people_sign_in()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const to = localPath(new URL(request.url).searchParams.get('to'), paths.home);
  if (await findSignedIn(request)) throw redirectTo(to);
  if (await needsSetUp()) throw redirectTo(paths.setUp);
  return { to, demoRoles: isDemoOpen() ? await listDemoRoles() : [] };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: SignInSchema });
  if (submission.status !== 'success') return data(sayErrors(submission.reply({ hideFields: ['password'] })), { status: 422 });
  const { to, ...given } = submission.value;
  const signedIn = await signIn(given, { headers: request.headers, clientAddress: context.clientAddress });
  if (!signedIn.ok) {
    const code = signedIn.reason === 'wrong' ? 'wrong-sign-in' : signedIn.reason;
    const reply = sayErrors(submission.reply({ formErrors: [code], hideFields: ['password'] }));
    return data(reply, signedIn.reason === 'too-many' ? { status: 429, headers: { 'retry-after': '900' } } : { status: 401 });
  }
  const { headers, needsSecondFactor } = signedIn.value;
  const next = localPath(to, paths.home);
  return redirect(needsSecondFactor ? `${paths.secondFactor}?${new URLSearchParams({ to: next })}` : next, { headers });
}

export default function SignIn() {
  const { to, demoRoles } = useLoaderData<typeof loader>();
  return (
    <EntryFrame title={m.people_sign_in()} aside={demoRoles.length > 0 ? <DemoRoles roles={demoRoles} /> : null}>
      <SignInForm to={to} lastResult={useActionData<typeof action>()} />
    </EntryFrame>
  );
}
