import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { voteUrgency } from '#app/roadmap/strategy/change-strategy.server.ts';
import { VoteSchema } from '#app/roadmap/strategy/strategy-form.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the page of the strategy. */
export function loader() {
  return redirect(paths.strategy);
}

export async function action({ request, params: { urgency: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const given = VoteSchema.safeParse({ is: (await request.formData()).get('is') });
  if (!given.success) throw new Response(null, { status: 404 });
  const isGiven = given.data.is === 'given';
  const voted = await voteUrgency(scope, id, { isGiven, asOf: new Date() });
  if (!voted.ok) throw new Response(m.strategy_gone(), { status: voted.reason === 'not-allowed' ? 403 : 404 });
  return redirectWithToast(paths.strategy, { tone: 'good', text: isGiven ? m.strategy_voted() : m.strategy_unvoted() });
}
