import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readRecordChanges } from '#app/crm/record/read-record-changes.server.ts';
import { ChangesScreen } from '#app/crm/ui/record/changes-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { entityOfUrl, notFound } from '#app/record-route.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${m.customer_changes()}${data ? ` · ${data.changes.title}` : ''} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const entity = entityOfUrl(params.segment);
  if (!entity.hasPage) throw notFound();
  const recordId = params.record ?? '';
  const changes = await readRecordChanges(scope, entity, recordId);
  if (!changes) throw notFound();
  return { changes, recordId, mayWrite: scope.permissions.has('crm:write'), here: paths.recordChanges(entity.segment, recordId) };
}

export default function RecordChangesRoute() {
  return <ChangesScreen {...useLoaderData<typeof loader>()} />;
}
