import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { setQuorum } from '#app/roadmap/strategy/change-strategy.server.ts';
import { QuorumSchema } from '#app/roadmap/strategy/strategy-form.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the page of the strategy. */
export function loader() {
  return redirect(paths.strategy);
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'gates:decide');
  const given = QuorumSchema.safeParse({ quorum: (await request.formData()).get('quorum') });
  if (!given.success) return redirectWithToast(paths.strategy, { tone: 'bad', text: m.strategy_quorum_wrong() });
  const set = await setQuorum(scope, given.data.quorum / 100);
  if (!set.ok) throw new Response(null, { status: set.reason === 'not-allowed' ? 403 : 404 });
  return redirectWithToast(paths.strategy, { tone: 'good', text: m.strategy_quorum_saved() });
}
