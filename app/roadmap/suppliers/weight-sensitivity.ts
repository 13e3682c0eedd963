import { cellOf, SAME, type Score, sharesOf, standings, type Weighed } from './weighing.ts';

/** How far one weight has to move before another supplier comes out on top. */
export interface Turning {
  criterionId: string;
  /** Its share of the weights now, and where the two are equal; of one. */
  share: number;
  /** Null when no weight of it, from none to all, puts another on top: then there is no rival either. */
  turnsAt: number | null;
  /** In percentage points, down is negative; 0 where two already share the first place. */
  change: number | null;
  rivalId: string | null;
}

/**
 * For every criterion that is scored for all: the smallest change of its weight, the others scaled in proportion, that ties the
 * leader with another supplier; one step further and the other is on top. In a weighted sum a total moves in a straight line with
 * one share, so that the tie is where two lines cross. Source: Triantaphyllou & Sánchez (1997), "A sensitivity analysis approach for
 * some deterministic multi-criteria decision-making methods", Decision Sciences 28(1): their δ, here after the weights are made one again.
 * Only suppliers with a total take part. Empty with fewer than two of them.
 */
export function turnings(supplierIds: readonly string[], criteria: readonly Weighed[], scores: readonly Score[]): Turning[] {
  const shares = sharesOf(criteria);
  const ranked = standings(supplierIds, criteria, scores).flatMap(({ supplierId, total }) => (total === null ? [] : [{ id: supplierId, total }]));
  const [leader, ...rivals] = ranked;
  if (!shares || !leader || rivals.length === 0) return [];
  return criteria.map(({ id: criterionId }) => {
    const share = shares.get(criterionId) ?? 0;
    const onIt = (supplierId: string) => cellOf(scores, supplierId, criterionId).mean;
    // All the weight on one: nothing is left to scale the others from.
    if (share > 1 - SAME) return { criterionId, share, ...NEVER };
    const found = rivals.flatMap((rival) => {
      const [own, other] = [onIt(leader.id), onIt(rival.id)];
      if (own === null || other === null) return [];
      const withAll = own - other;
      const withNone = (leader.total - rival.total - share * withAll) / (1 - share);
      const turnsAt = crossing(withNone, withAll);
      return turnsAt === null ? [] : [{ turnsAt, change: (turnsAt - share) * 100, rivalId: rival.id }];
    });
    const [nearest] = found.sort((one, other) => Math.abs(one.change) - Math.abs(other.change));
    return { criterionId, share, ...(nearest ?? NEVER) };
  });
}

/** The criterion that needs the smallest change; null where none turns it. */
export function nearestTurning(all: readonly Turning[]): Turning | null {
  const [nearest] = all.filter(({ change }) => change !== null).sort((one, other) => Math.abs(one.change ?? 0) - Math.abs(other.change ?? 0));
  return nearest ?? null;
}

/** The weights when one of them gets this share of all, the others in proportion. */
export function reweighed(criteria: readonly Weighed[], criterionId: string, share: number): Weighed[] {
  const rest = criteria.reduce((sum, { id, weight }) => (id === criterionId ? sum : sum + weight), 0);
  return criteria.map(({ id, weight }) => ({ id, weight: id === criterionId ? share : rest > 0 ? ((1 - share) * weight) / rest : 0 }));
}

const NEVER = { turnsAt: null, change: null, rivalId: null };

/** Where the leader's head start, a straight line from no share to all of it, passes nought on its way to a loss; null when it never loses. */
function crossing(withNone: number, withAll: number): number | null {
  if (withNone >= -SAME && withAll >= -SAME) return null;
  return Math.min(1, Math.max(0, withNone / (withNone - withAll)));
}
