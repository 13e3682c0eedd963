import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { placeStakeholder } from '#app/roadmap/strategy/stakeholders.server.ts';
import { PositionSchema } from '#app/roadmap/strategy/strategy-form.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the page of the strategy. */
export function loader() {
  return redirect(paths.strategy);
}

export async function action({ request, params: { stakeholder: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const form = await request.formData();
  const given = PositionSchema.safeParse({ influence: form.get('influence'), attitude: form.get('attitude'), note: form.get('note') ?? '' });
  if (!given.success) return redirectWithToast(paths.strategy, { tone: 'bad', text: m.strategy_reason_choose() });
  const placed = await placeStakeholder(scope, id, given.data, new Date());
  if (!placed.ok) throw new Response(m.strategy_gone(), { status: placed.reason === 'not-allowed' ? 403 : 404 });
  return redirectWithToast(paths.strategy, { tone: 'good', text: m.strategy_placed() });
}
