import { readSlices } from '#app/crm/metrics-orders.server.ts';
import { listCarried } from '#app/crm/metrics-slices.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { SplitAsked } from '#app/kpis/catalogue.ts';
import { ROLES } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Slice, type SliceDimension, sliceKey } from '#app/values/slice.ts';

/** More would be too many lines to tell apart. */
const MOST_SLICES = 8;

/** The parts with the most bought in them, for each that is asked, in the order asked. */
export async function listSlices(scope: Scope, asked: readonly SplitAsked[]): Promise<string[][]> {
  if (asked.length === 0) return [];
  const kindOf = ({ dimension, within }: SplitAsked) => `${dimension} ${within ? sliceKey(within) : ''}`;
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const found = new Map<string, string[]>();
    for (const [kind, one] of new Map(asked.map((each) => [kindOf(each), each]))) {
      const since = asked.flatMap((each) => (kindOf(each) === kind ? [each.since] : [])).sort()[0]!;
      found.set(kind, await readSlices(tx, scope, one, { since, most: MOST_SLICES }));
    }
    return asked.map((each) => found.get(kindOf(each))!);
  });
}

/** Every part that something can be asked of now. */
export async function listParts(scope: Scope, dimensions: readonly SliceDimension[]): Promise<Slice[]> {
  const ofOrders = dimensions.filter((dimension) => dimension !== 'role');
  const roles = dimensions.includes('role') ? ROLES.map((role): Slice => ({ dimension: 'role', value: role })) : [];
  return ofOrders.length === 0 ? roles : [...roles, ...(await inWorkspaceSql(scope.workspaceId, (tx) => listCarried(tx, scope, ofOrders)))];
}
