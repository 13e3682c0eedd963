import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listBatches } from '#app/crm/history/batches.server.ts';
import { HistoryScreen } from '#app/crm/ui/history/history-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.list_history_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const params = new URL(request.url).searchParams;
  const before = params.get('before');
  const isMine = params.get('mine') === 'yes';
  const { batches, nextBefore } = await listBatches(scope, { before, mineOnly: isMine });
  const mine = isMine ? 'mine=yes&' : '';
  return {
    batches,
    isMine,
    nextHref: nextBefore ? `${paths.history}?${mine}before=${nextBefore}` : null,
    firstHref: before ? `${paths.history}?${mine}` : null,
  };
}

export default function History() {
  return <HistoryScreen {...useLoaderData<typeof loader>()} />;
}
