import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { namesOf, readBatch } from '#app/crm/history/read-batch.server.ts';
import { BatchScreen } from '#app/crm/ui/history/batch-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.list_history_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const batch = await readBatch(scope, params.batch ?? '', new URL(request.url).searchParams.get('after'));
  if (!batch) throw new Response(null, { status: 404 });
  return {
    batch,
    names: await namesOf(scope, batch.diffs),
    currency: scope.currency,
    canUndo: scope.permissions.has('crm:write'),
    nextHref: batch.nextAfter ? `${paths.batch(batch.id)}?after=${batch.nextAfter}` : null,
  };
}

export default function Batch() {
  return <BatchScreen {...useLoaderData<typeof loader>()} />;
}
