import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { invite } from '#app/people/invitations.server.ts';
import type { NewInvitation } from '#app/people/invitation.ts';
import { type MemberChange, MemberChangeSchema } from '#app/people/member-change.ts';
import { changeRole, endAccess, listMembers, reopenAccess } from '#app/people/members.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { MembersScreen } from '#app/people/ui/members-screen.tsx';
import { roleName } from '#app/people/role-name.ts';
import { sayErrors, sayReason } from '#app/people/ui/say-errors.ts';
import { getWorkspace } from '#app/people/workspaces.server.ts';
import { isUuid } from '#app/web/uuid.ts';
import { absolute, sendMail } from '#app/web/mail.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.people_tab_people()} · Pacer` }];
export const handle = { question: m.people_members_question };

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'people:read');
  const asked = new URL(request.url).searchParams;
  const search = asked.get('search')?.slice(0, 100) ?? '';
  const after = asked.get('after');
  const { members, nextAfter } = await listMembers(scope, { search, ...(isUuid(after) ? { after } : {}) });
  return {
    members,
    search,
    ownId: scope.member?.id ?? null,
    mayWrite: scope.permissions.has('people:write'),
    nextHref: nextAfter && `${paths.members}?${new URLSearchParams({ search, after: nextAfter })}`,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'people:write');
  const submission = parseWithZod(await request.formData(), { schema: MemberChangeSchema });
  if (submission.status !== 'success') return data({ lastResult: sayErrors(submission.reply()), link: null }, { status: 422 });
  const change = submission.value;
  if (change.intent !== 'invite') return changeAccess(scope, change);
  const { intent: _, ...invitation } = change;
  const invited = await invite(scope, invitation, new Date());
  if (!invited.ok) return data({ lastResult: sayErrors(submission.reply({ formErrors: [invited.reason] })), link: null }, { status: 422 });
  const link = absolute(paths.invitation(invited.value.token));
  if (await tellInvitation(scope, invitation, link)) return redirectWithToast(paths.members, { tone: 'good', text: m.people_invited_mailed() });
  return data({ lastResult: undefined, link });
}

async function changeAccess(scope: Scope, change: Exclude<MemberChange, { intent: 'invite' }>) {
  const done = change.intent === 'role' ? await changeRole(scope, change, new Date()) : change.intent === 'end' ? await endAccess(scope, change.memberId, new Date()) : await reopenAccess(scope, change.memberId);
  if (!done.ok && done.reason === 'not-found') throw new Response(null, { status: 404 });
  if (!done.ok) return redirectWithToast(paths.members, { tone: 'bad', text: sayReason(done.reason) });
  const said = { role: () => m.people_saved(), end: () => m.people_done_ended(), reopen: () => m.people_done_reopened() };
  return redirectWithToast(paths.members, { tone: 'good', text: said[change.intent]() });
}

async function tellInvitation(scope: Scope, { email, role }: NewInvitation, link: string): Promise<boolean> {
  const { name: workspace } = await getWorkspace(scope);
  const text = m.people_mail_invitation_text({ inviter: scope.actor, workspace: `${workspace} (${roleName(role)})`, link });
  return sendMail({ to: email, subject: m.people_mail_invitation_subject({ workspace }), text, link });
}

export default function Members() {
  return <MembersScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
