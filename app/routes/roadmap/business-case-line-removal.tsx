import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { LineRemovalSchema } from '#app/roadmap/business-case/case-form.ts';
import { removeLine } from '#app/roadmap/business-case/change-case.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: the lines stand in the case. */
export function loader() {
  return redirect(paths.businessCase);
}

export async function action({ request, params: { line: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  // An undo carries what it does in its address.
  const given = LineRemovalSchema.safeParse({ is: (await request.formData()).get('is') ?? new URL(request.url).searchParams.get('is') });
  if (!given.success) throw new Response(null, { status: 404 });
  const isRemoved = given.data.is === 'removed';
  const removed = await removeLine(scope, id, { isRemoved, asOf: new Date() });
  if (!removed.ok && removed.reason === 'already-there') return redirectWithToast(paths.businessCase, { tone: 'bad', text: m.businesscase_reason_there() });
  if (!removed.ok) throw new Response(m.businesscase_gone(), { status: removed.reason === 'not-allowed' ? 403 : 404 });
  const { name } = removed.value;
  return redirectWithToast(paths.businessCase, { tone: 'good', text: isRemoved ? m.businesscase_removed({ name }) : m.businesscase_restored({ name }), ...(isRemoved ? { action: { label: m.businesscase_restore(), to: paths.restoreBusinessCaseLine(id) } } : {}) });
}
