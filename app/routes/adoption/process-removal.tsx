import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { ProcessRemovalSchema } from '#app/adoption/processes/process-form.ts';
import { removeProcess } from '#app/adoption/processes/processes.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the page of the process. */
export function loader() {
  return redirect(paths.funnels);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:write');
  // An undo carries what it does in its address.
  const given = ProcessRemovalSchema.safeParse({ is: (await request.formData()).get('is') ?? new URL(request.url).searchParams.get('is') });
  if (!given.success) throw new Response(null, { status: 404 });
  const isRemoved = given.data.is === 'removed';
  const id = params.process ?? '';
  const removed = await removeProcess(scope, id, { isRemoved, asOf: new Date() });
  if (!removed.ok && removed.reason === 'name-taken') return redirectWithToast(paths.process(id), { tone: 'bad', text: m.processes_taken_restore() });
  if (!removed.ok) throw new Response(m.processes_gone(), { status: 404 });
  return redirectWithToast(isRemoved ? paths.funnels : paths.process(id), {
    tone: 'good',
    text: isRemoved ? m.processes_removed_toast() : m.processes_restored_toast(),
    ...(isRemoved ? { action: { label: m.processes_restore(), to: paths.restoreProcess(id) } } : {}),
  });
}
