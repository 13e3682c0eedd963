import { inWorkspace } from '#app/db/client.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayOf } from '#app/values/day.ts';
import type { AccountSummary } from './account-summary.ts';
import { likePrefix, type ListPage, type ListQuery, PAGE_SIZE, toPage } from './list-query.ts';

interface Row {
  id: string;
  external_id: string | null;
  name: string;
  orders: number;
  last_ordered_on: Date | null;
}

/** A page of accounts by name; the next page costs the same at any depth. */
export async function listAccounts(scope: Scope, query: ListQuery<'name'>): Promise<ListPage<AccountSummary>> {
  const { workspaceId } = scope;
  const search = query.search.toLowerCase();
  const isForward = query.isDescending === (query.before !== null);
  const order = isForward ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  return inWorkspace(workspaceId, async (tx) => {
    const edgeId = query.after ?? query.before;
    const edge = edgeId && (await tx.account.findFirst({ where: { workspaceId, id: edgeId }, select: { id: true, name: true } }));
    const compare = isForward ? Prisma.sql`>` : Prisma.sql`<`;
    const beyond = edge ? Prisma.sql`AND (lower(a.name), a.id) ${compare} (lower(${edge.name}), ${edge.id}::uuid)` : Prisma.empty;
    const matching = search ? Prisma.sql`AND (lower(a.name) LIKE ${likePrefix(search)} OR a.external_id = ${query.search})` : Prisma.empty;
    const rows = await tx.$queryRaw<Row[]>`
      SELECT p.id, p.external_id, p.name, coalesce(o.orders, 0)::int AS orders, o.last_ordered_on
      FROM (
        SELECT a.id, a.external_id, a.name FROM accounts a
        WHERE a.workspace_id = ${workspaceId}::uuid ${matching} ${beyond}
        ORDER BY lower(a.name) ${order}, a.id ${order} LIMIT ${PAGE_SIZE + 1}
      ) p
      LEFT JOIN LATERAL (
        SELECT count(*) AS orders, max(ordered_on) AS last_ordered_on FROM orders o WHERE o.workspace_id = ${workspaceId}::uuid AND o.account_id = p.id
      ) o ON true
      ORDER BY lower(p.name) ${order}, p.id ${order}`;
    const accounts = rows.map((row) => ({
      id: row.id,
      externalId: row.external_id,
      name: row.name,
      orders: row.orders,
      lastOrderedOn: row.last_ordered_on && dayOf(row.last_ordered_on),
    }));
    return toPage(accounts, { after: edge ? query.after : null, before: edge ? query.before : null });
  });
}
