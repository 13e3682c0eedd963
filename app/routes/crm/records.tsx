import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { entityBySegment } from '#app/crm/entity/entities.ts';
import { readList } from '#app/crm/list/read-list.server.ts';
import { entitiesWord } from '#app/crm/ui/field-label.ts';
import { ListScreen } from '#app/crm/ui/list/list-screen.tsx';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${entitiesWord(data.entity)} · Pacer` : 'Pacer' }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const entity = entityBySegment(params.segment);
  if (!entity?.hasPage) throw new Response(null, { status: 404 });
  const asOf = new Date();
  const list = await readList(scope, entity, new URL(request.url).searchParams, asOf);
  return { ...list, canWrite: scope.permissions.has('crm:write'), canShare: scope.permissions.has('crm:import'), currency: scope.currency, today: dayIn(asOf, scope.timeZone) };
}

export default function Records() {
  return <ListScreen {...useLoaderData<typeof loader>()} />;
}
