import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { CorrectionEndingSchema } from '#app/kpis/check-ins/check-in-form.ts';
import { endingRefusalText } from '#app/kpis/check-ins/check-in-words.ts';
import { endCorrection } from '#app/kpis/check-ins/corrections.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

const SAID = { done: m.corrections_finished, dropped: m.corrections_dropped, open: m.corrections_reopened };

/** Nothing to see: corrections stand on the page of what is discussed. */
export function loader() {
  return redirect(paths.checkIns);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const form = await request.formData();
  // An undo carries what it does in its address.
  const given = CorrectionEndingSchema.safeParse({ ...Object.fromEntries(new URL(request.url).searchParams), ...Object.fromEntries(form) });
  if (!given.success) throw new Response(null, { status: 404 });
  const id = params.correction ?? '';
  const to = form.get('to') === paths.me ? paths.me : paths.checkIns;
  const ended = await endCorrection(scope, id, given.data, new Date());
  if (!ended.ok && ended.reason === 'not-found') throw new Response(m.corrections_gone(), { status: 404 });
  if (!ended.ok && ended.reason === 'not-allowed') throw new Response(m.corrections_refused_allowed(), { status: 403 });
  if (!ended.ok) return redirectWithToast(to, { tone: 'bad', text: endingRefusalText(ended.reason) });
  const { outcome } = given.data;
  return redirectWithToast(to, { tone: 'good', text: SAID[outcome](), ...(outcome === 'open' ? {} : { action: { label: m.corrections_reopen(), to: paths.reopenCorrection(id) } }) });
}
