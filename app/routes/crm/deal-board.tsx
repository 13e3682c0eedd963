import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readBoard } from '#app/crm/deals/deals.server.ts';
import { DEAL } from '#app/crm/entity/deal.ts';
import { fieldOf } from '#app/crm/entity/entities.ts';
import { BoardScreen } from '#app/crm/ui/deals/board-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.deal_board_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const params = new URL(request.url).searchParams;
  const isMine = params.get('mine') === 'yes';
  const asOf = new Date();
  const board = await readBoard(scope, { pipelineId: params.get('pipeline'), isMine });
  return { ...board, isMine, canWrite: scope.permissions.has('crm:write'), lostReasons: fieldOf(DEAL, 'lost_reason')?.choices ?? [], now: { asOf, today: dayIn(asOf, scope.timeZone) } };
}

export default function DealBoard() {
  return <BoardScreen {...useLoaderData<typeof loader>()} />;
}
