import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { LeaveChangeSchema } from '#app/people/leave/leave-form.ts';
import { addLeave, findLeaves, removeLeave } from '#app/people/leave/leaves.server.ts';
import { LeaveScreen } from '#app/people/ui/leave/leave-screen.tsx';
import { sayErrors } from '#app/people/ui/say-errors.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.leave_title()} · Pacer` }];
export const handle = { question: m.leave_question };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'people:write');
  const found = await findLeaves(scope, params.member ?? '');
  if (!found) throw new Response(null, { status: 404 });
  return found;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'people:write');
  const memberId = params.member ?? '';
  const submission = parseWithZod(await request.formData(), { schema: LeaveChangeSchema });
  if (submission.status !== 'success') return data(sayErrors(submission.reply()), { status: 422 });
  const change = submission.value;
  const told = change.intent === 'add' ? await addLeave(scope, memberId, change) : await removeLeave(scope, memberId, change.leaveId);
  if (told.ok) throw redirectWithToast(paths.memberLeave(memberId), { tone: 'good', text: change.intent === 'add' ? m.leave_added() : m.leave_removed() });
  if (told.reason !== 'ends-before-start') throw new Response(null, { status: 404 });
  return data(submission.reply({ fieldErrors: { lastOn: [m.leave_ends_before()] } }), { status: 422 });
}

export default function MemberLeave() {
  return <LeaveScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
