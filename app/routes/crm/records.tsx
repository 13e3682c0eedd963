import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { entityBySegment } from '#app/crm/entity/entities.ts';
import { readList } from '#app/crm/list/read-list.server.ts';
import { entitiesWord } from '#app/crm/ui/field-label.ts';
import { ListScreen } from '#app/crm/ui/list/list-screen.tsx';
import { usePacked } from '#app/ui/use-packed.ts';
import { dayIn } from '#app/values/day.ts';
import { pack } from '#app/values/packed.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${entitiesWord(data.entity)} · Pacer` : 'Pacer' }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const entity = entityBySegment(params.segment);
  if (!entity?.hasPage) throw new Response(null, { status: 404 });
  const asOf = new Date();
  const { rows, ...list } = await readList(scope, entity, new URL(request.url).searchParams, asOf);
  return { ...list, rows: pack(rows), canWrite: scope.permissions.has('crm:write'), canShare: scope.permissions.has('crm:import'), currency: scope.currency, today: dayIn(asOf, scope.timeZone) };
}

export default function Records() {
  const { rows, ...list } = useLoaderData<typeof loader>();
  return <ListScreen {...list} rows={usePacked(rows)} />;
}
