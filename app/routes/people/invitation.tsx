import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';
import { JoinSchema } from '#app/people/invitation.ts';
import { acceptAs, acceptAsNew, findInvitation } from '#app/people/invitations.server.ts';
import { judgePassword } from '#app/people/password-strength.server.ts';
import { EntryFrame } from '#app/people/ui/entry-frame.tsx';
import { JoinAsKnown, JoinAsNew, SignOutFirst } from '#app/people/ui/invitation-forms.tsx';
import { roleName } from '#app/people/role-name.ts';
import { sayErrors } from '#app/people/ui/say-errors.ts';
import { findSignedIn } from '#app/web/session.server.ts';
import { redirectTo } from '#app/web/redirect-to.ts';

export const meta: MetaFunction = () => [{ title: 'Pacer' }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = params.token ?? '';
  const [invitation, signedIn] = await Promise.all([findInvitation(token, new Date()), findSignedIn(request)]);
  return data({ token, invitation, signedInAs: signedIn?.person.email ?? null }, { status: invitation ? 200 : 404 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? '';
  const asOf = new Date();
  const invitation = await findInvitation(token, asOf);
  if (!invitation) throw redirectTo(paths.invitation(token));
  const signedIn = await findSignedIn(request);
  if (invitation.hasAccount || signedIn) {
    if (signedIn) await acceptAs(token, signedIn.person, signedIn.sessionId, asOf);
    return redirect(signedIn?.person.email === invitation.email ? paths.home : paths.invitation(token));
  }
  const submission = parseWithZod(await request.formData(), { schema: JoinSchema });
  if (submission.status !== 'success') return data(sayErrors(submission.reply({ hideFields: ['password'] })), { status: 422 });
  const judged = judgePassword(submission.value.password, { ...submission.value, email: invitation.email });
  if (!judged.ok) return data(sayErrors(submission.reply({ fieldErrors: { password: [judged.reason] }, hideFields: ['password'] })), { status: 422 });
  const joined = await acceptAsNew(token, submission.value, getLocale(), { headers: request.headers, asOf });
  return joined.ok ? redirect(paths.home, { headers: joined.value.headers }) : redirect(paths.invitation(token));
}

export default function Invitation() {
  const { token, invitation, signedInAs } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  if (!invitation) return <EntryFrame title={m.people_invitation_ended_title()}>{m.people_invitation_ended()}</EntryFrame>;
  const { workspaceName: workspace, email, name, role, hasAccount } = invitation;
  return (
    <EntryFrame title={m.people_invitation_title({ workspace })} text={m.people_invitation_text({ email, role: roleName(role) })}>
      {hasAccount ? (
        <JoinAsKnown email={email} signedInAs={signedInAs} here={paths.invitation(token)} />
      ) : signedInAs ? (
        <SignOutFirst signedInAs={signedInAs} />
      ) : (
        <JoinAsNew name={name} email={email} lastResult={lastResult} />
      )}
    </EntryFrame>
  );
}
