import { inWorkspace } from '#app/db/client.server.ts';
import type { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayOf } from '#app/values/day.ts';
import { type ListPage, type ListQuery, PAGE_SIZE, toPage } from './list-query.ts';
import type { OrderSummary } from './order-summary.ts';

/** A page of orders by day; the next page costs the same at any depth. */
export async function listOrders(scope: Scope, query: ListQuery<'date'>): Promise<ListPage<OrderSummary>> {
  const { workspaceId } = scope;
  const isForward = query.isDescending === (query.before !== null);
  const direction = isForward ? 'asc' : 'desc';
  return inWorkspace(workspaceId, async (tx) => {
    const edgeId = query.after ?? query.before;
    const edge = edgeId && (await tx.order.findFirst({ where: { workspaceId, id: edgeId }, select: { id: true, orderedOn: true } }));
    const where: Prisma.OrderWhereInput = { workspaceId };
    if (query.search) where.number = { startsWith: query.search };
    if (edge) {
      const beyond = isForward ? 'gt' : 'lt';
      where.OR = [{ orderedOn: { [beyond]: edge.orderedOn } }, { orderedOn: edge.orderedOn, id: { [beyond]: edge.id } }];
    }
    const rows = await tx.order.findMany({
      where,
      orderBy: [{ orderedOn: direction }, { id: direction }],
      take: PAGE_SIZE + 1,
      select: { id: true, number: true, orderedOn: true, totalCents: true, currency: true, account: { select: { name: true } } },
    });
    const orders = rows.map(({ account, orderedOn, totalCents, ...row }) => ({ ...row, account: account.name, orderedOn: dayOf(orderedOn), totalCents: Number(totalCents) }));
    return toPage(orders, { after: edge ? query.after : null, before: edge ? query.before : null });
  });
}
