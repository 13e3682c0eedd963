import type { ActionFunctionArgs } from '@remix-run/node';
import { moveDeal, type MoveRefusal, MoveSchema } from '#app/crm/deals/deals.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

const REFUSALS: Record<MoveRefusal, () => string> = {
  'not-found': () => m.deal_move_not_found(),
  'stage-unknown': () => m.deal_move_stage_unknown(),
  'lost-reason-missing': () => m.deal_move_reason_missing(),
  'changed-meanwhile': () => m.deal_move_changed(),
};

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const form = await request.formData();
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const back = form.get('to') === 'record' ? paths.record('deals', params.deal ?? '') : backTo(request);
  const move = MoveSchema.safeParse({ stageId: text('stageId'), beforeId: text('beforeId'), lostReason: text('lostReason'), stamp: text('stamp') });
  if (!move.success) return redirectWithToast(back, { tone: 'bad', text: REFUSALS['stage-unknown']() });
  const moved = await moveDeal(scope, params.deal ?? '', move.data, { asOf: new Date() });
  if (!moved.ok) return redirectWithToast(back, { tone: 'bad', text: REFUSALS[moved.reason]() });
  return redirectWithToast(back, { tone: 'good', text: m.deal_moved({ name: moved.value.deal, stage: moved.value.stage }), action: { label: m.deal_move_undo(), to: paths.undoBatch(moved.value.batchId) } });
}

/** The board it was moved on, with its filters. */
function backTo(request: Request): string {
  const from = request.headers.get('referer') ?? '';
  const referer = URL.canParse(from) ? new URL(from) : null;
  return referer?.pathname === paths.dealBoard ? `${paths.dealBoard}${referer.search}` : paths.dealBoard;
}
