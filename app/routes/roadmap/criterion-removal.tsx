import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { removeCriterion } from '#app/roadmap/criteria/change-criteria.server.ts';
import { gateOfCriterion } from '#app/roadmap/criteria.server.ts';
import { isUuid } from '#app/values/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: the criterion stands on its gate. */
export function loader() {
  return redirect(paths.roadmap);
}

export async function action({ request, params: { criterion = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const gateId = isUuid(criterion) ? await gateOfCriterion(scope, criterion) : null;
  if (!gateId) throw new Response(null, { status: 404 });
  const removed = await removeCriterion(scope, criterion, new Date());
  if (removed.ok) return redirectWithToast(paths.gate(gateId), { tone: 'good', text: m.criteria_removed() });
  switch (removed.reason) {
    case 'not-allowed':
      throw new Response(null, { status: 403 });
    case 'not-found':
      throw new Response(null, { status: 404 });
    case 'of-the-method':
      return redirectWithToast(paths.gate(gateId), { tone: 'bad', text: m.criteria_of_method() });
    case 'gate-passed':
      return redirectWithToast(paths.gate(gateId), { tone: 'bad', text: m.roadmap_refuse_gate_passed() });
  }
}
