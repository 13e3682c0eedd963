import type { LoaderFunctionArgs } from '@remix-run/node';
import { listAccounts } from '#app/crm/accounts.server.ts';
import { listKpis } from '#app/kpis/kpis.server.ts';
import { kpiName } from '#app/kpis/metric-words.ts';
import { paths } from '#app/paths.ts';
import { listMembers } from '#app/people/members.server.ts';
import type { Permission } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { keepMatching, type FoundRecord } from '#app/shell/found-record.ts';
import { listSpecs } from '#app/specs/specs.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

const SHORTEST = 2;
const LONGEST = 100;

/** Records by what is typed, of the rooms the reader may read: for the command palette. */
export async function loader({ request }: LoaderFunctionArgs): Promise<{ records: FoundRecord[] }> {
  const scope = await requireScope(request, null);
  const query = (new URL(request.url).searchParams.get('q') ?? '').replace(/[\0\ud800-\udfff]/g, '').trim().slice(0, LONGEST);
  if (query.length < SHORTEST) return { records: [] };
  const search = new URLSearchParams({ search: query });
  const [kpis, specs, accounts, people] = await Promise.all([
    ifMay(scope, 'kpis:read', async () => (await listKpis(scope)).map((kpi) => ({ id: kpi.id, kind: 'kpi', label: kpiName(kpi), to: paths.kpi(kpi.id) }))),
    ifMay(scope, 'specs:read', async () => (await listSpecs(scope)).map(({ id, name }) => ({ id, kind: 'spec', label: name, to: paths.spec(id) }))),
    ifMay(scope, 'crm:read', async () => {
      const { rows } = await listAccounts(scope, { search: query, sort: 'name', isDescending: false, after: null, before: null });
      return rows.map(({ id, name }) => ({ id, kind: 'account', label: name, to: `${paths.accounts}?${search}` }));
    }),
    ifMay(scope, 'people:read', async () => {
      const { members } = await listMembers(scope, { search: query, limit: 5 });
      return members.map(({ id, name }) => ({ id, kind: 'person', label: name, to: `${paths.members}?${search}` }));
    }),
  ]);
  return { records: [...keepMatching(kpis, query), ...keepMatching(specs, query), ...keepMatching(accounts, query), ...people] };
}

async function ifMay(scope: Scope, permission: Permission, find: () => Promise<FoundRecord[]>): Promise<FoundRecord[]> {
  return scope.permissions.has(permission) ? find() : [];
}
