import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { removeCheck } from '#app/specs/evidence/checks.server.ts';
import { CheckRemovalSchema } from '#app/specs/evidence/evidence-form.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: checks stand on the page of their specification. */
export function loader() {
  return redirect(paths.specs);
}

export async function action({ request, params: { check = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'specs:read');
  // An undo carries what it does in its address.
  const given = CheckRemovalSchema.safeParse({ is: (await request.formData()).get('is') ?? new URL(request.url).searchParams.get('is') });
  if (!given.success) throw new Response(null, { status: 404 });
  const isRemoved = given.data.is === 'removed';
  const removed = await removeCheck(scope, check, { isRemoved, asOf: new Date() });
  if (removed.ok) return redirectWithToast(paths.spec(removed.value.specificationId), { tone: 'good', text: isRemoved ? m.evidence_removed() : m.evidence_restored(), ...(isRemoved ? { action: { label: m.evidence_restore(), to: paths.restoreSpecCheck(check) } } : {}) });
  if (removed.reason === 'not-found' || removed.reason === 'not-allowed') throw new Response(removed.reason === 'not-allowed' ? m.evidence_not_allowed() : m.evidence_gone(), { status: removed.reason === 'not-allowed' ? 403 : 404 });
  return redirectWithToast(paths.specs, { tone: 'bad', text: removed.reason === 'set-already' ? m.evidence_r_same() : m.evidence_r_many() });
}
