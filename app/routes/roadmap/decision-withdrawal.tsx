import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { withdrawDecision } from '#app/roadmap/decisions/change-decisions.server.ts';
import { WithdrawalSchema } from '#app/roadmap/decisions/decision-form.ts';
import { decisionReason } from '#app/roadmap/decisions/decision-words.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the page of the decision. */
export function loader({ params: { decision: id = '' } }: LoaderFunctionArgs) {
  return redirect(paths.decision(id));
}

export async function action({ request, params: { decision: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  // An undo carries what it does in its address.
  const given = WithdrawalSchema.safeParse({ is: (await request.formData()).get('is') ?? new URL(request.url).searchParams.get('is') });
  if (!given.success) throw new Response(null, { status: 404 });
  const isWithdrawn = given.data.is === 'withdrawn';
  const answer = await withdrawDecision(scope, id, { isWithdrawn, asOf: new Date() });
  if (!answer.ok) {
    if (answer.reason === 'not-allowed') throw new Response(null, { status: 403 });
    if (answer.reason === 'not-found' || answer.reason === 'no-programme') throw new Response(m.decisions_gone(), { status: 404 });
    return redirectWithToast(paths.decision(id), { tone: 'bad', text: decisionReason(answer.reason) });
  }
  const words = { title: answer.value.title };
  if (!isWithdrawn) return redirectWithToast(paths.decision(id), { tone: 'good', text: m.decisions_restored_toast(words).slice(0, 300) });
  return redirectWithToast(paths.decision(id), { tone: 'good', text: m.decisions_withdrawn_toast(words).slice(0, 300), action: { label: m.decisions_undo(), to: paths.restoreDecision(id) } });
}
