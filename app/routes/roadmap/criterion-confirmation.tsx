import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { type ConfirmationRefusal, confirmCriterion, gateOfCriterion, withdrawConfirmation } from '#app/roadmap/criteria.server.ts';
import { ConfirmationSchema } from '#app/roadmap/gate-form.ts';
import { isUuid } from '#app/values/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: the criterion stands on its gate. */
export function loader() {
  return redirect(paths.roadmap);
}

export async function action({ request, params: { criterion = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  if (!isUuid(criterion)) throw new Response(null, { status: 404 });
  const gateId = await gateOfCriterion(scope, criterion);
  if (!gateId) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const isWithdrawn = form.get('is') === 'withdrawn';
  const input = ConfirmationSchema.safeParse({ evidence: form.get('evidence') ?? '' });
  if (!input.success) return redirectWithToast(paths.gate(gateId), { tone: 'bad', text: m.roadmap_refuse_evidence_long() });
  const asOf = new Date();
  const changed = isWithdrawn ? await withdrawConfirmation(scope, criterion, asOf) : await confirmCriterion(scope, criterion, input.data, asOf);
  if (changed.ok) return redirectWithToast(paths.gate(gateId), { tone: 'good', text: isWithdrawn ? m.roadmap_withdrawn_toast() : m.roadmap_confirmed_toast() });
  return redirectWithToast(paths.gate(gateId), { tone: 'bad', text: sentenceFor(changed.reason) });
}

/** @throws a response where there is nothing to say but no. */
function sentenceFor(reason: ConfirmationRefusal): string {
  switch (reason) {
    case 'not-allowed':
      throw new Response(null, { status: 403 });
    case 'not-found':
      throw new Response(null, { status: 404 });
    case 'measured':
      return m.roadmap_refuse_measured();
    case 'already-so':
      return m.roadmap_refuse_already_so();
    case 'gate-passed':
      return m.roadmap_refuse_gate_passed();
  }
}
