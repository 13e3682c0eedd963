import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { withdrawEvidence } from '#app/specs/evidence/evidence.server.ts';
import { WithdrawalSchema } from '#app/specs/evidence/evidence-form.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: evidence stands on the page of its specification. */
export function loader() {
  return redirect(paths.specs);
}

export async function action({ request, params: { evidence = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'specs:read');
  // An undo carries what it does in its address.
  const given = WithdrawalSchema.safeParse({ is: (await request.formData()).get('is') ?? new URL(request.url).searchParams.get('is') });
  if (!given.success) throw new Response(null, { status: 404 });
  const isWithdrawn = given.data.is === 'withdrawn';
  const done = await withdrawEvidence(scope, evidence, { isWithdrawn, asOf: new Date() });
  if (!done.ok) throw new Response(done.reason === 'not-allowed' ? m.evidence_not_allowed() : m.evidence_gone(), { status: done.reason === 'not-allowed' ? 403 : 404 });
  return redirectWithToast(paths.spec(done.value.specificationId), { tone: 'good', text: isWithdrawn ? m.evidence_withdrawn_toast() : m.evidence_kept_toast(), ...(isWithdrawn ? { action: { label: m.evidence_restore(), to: paths.keepEvidence(evidence) } } : {}) });
}
