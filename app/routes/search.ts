import type { LoaderFunctionArgs, TypedResponse } from '@remix-run/node';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { searchEverything } from '#app/crm/list/search-everything.server.ts';
import { listKpis } from '#app/kpis/kpis.server.ts';
import { kpiName } from '#app/kpis/metric-words.ts';
import { groupText } from '#app/kpis/slice-words.ts';
import { paths } from '#app/paths.ts';
import { listMembers } from '#app/people/members.server.ts';
import type { Permission } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { keepMatching, type FoundRecord } from '#app/shell/found-record.ts';
import { listSpecs } from '#app/specs/specs.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

const SHORTEST = 2;
const LONGEST = 100;
const MOST_RECORDS = 12;

/** Records by what is typed, of the rooms the reader may read: for the command palette. */
export async function loader({ request }: LoaderFunctionArgs): Promise<TypedResponse<{ records: FoundRecord[] }>> {
  const scope = await requireScope(request, null);
  const query = (new URL(request.url).searchParams.get('q') ?? '').replace(/[\0\ud800-\udfff]/g, '').trim().slice(0, LONGEST);
  if (query.length < SHORTEST) return Response.json({ records: [] });
  const search = new URLSearchParams({ search: query });
  const [kpis, specs, customers, people] = await Promise.all([
    ifMay(scope, 'kpis:read', async () => (await listKpis(scope)).map((kpi) => ({ id: kpi.id, kind: 'kpi', label: [kpiName(kpi), groupText(kpi)].filter(Boolean).join(' · '), to: paths.kpi(kpi.id) }))),
    ifMay(scope, 'specs:read', async () => (await listSpecs(scope)).map(({ id, name }) => ({ id, kind: 'spec', label: name, to: paths.spec(id) }))),
    ifMay(scope, 'crm:read', async () => (await searchEverything(scope, query, MOST_RECORDS)).map(({ id, kind, title }) => ({ id, kind, label: title, to: paths.record(ENTITIES[kind].segment, id) }))),
    ifMay(scope, 'people:read', async () => {
      const { members } = await listMembers(scope, { search: query, limit: 5 });
      return members.map(({ id, name }) => ({ id, kind: 'person', label: name, to: `${paths.members}?${search}` }));
    }),
  ]);
  return Response.json({ records: [...customers, ...keepMatching(kpis, query), ...keepMatching(specs, query), ...people] });
}

async function ifMay(scope: Scope, permission: Permission, find: () => Promise<FoundRecord[]>): Promise<FoundRecord[]> {
  return scope.permissions.has(permission) ? find() : [];
}
