/** A criterion with how much it weighs against the others; 0 says it is only noted. */
export interface Weighed {
  id: string;
  weight: number;
}

/** What one assessor gave one supplier on one criterion: 1 poor to 5 excellent. */
export interface Score {
  supplierId: string;
  criterionId: string;
  assessorId: string;
  score: number;
}

/** What all assessors together gave a supplier on a criterion. */
export interface Cell {
  /** Null where nobody scored yet, as are the two below. */
  mean: number | null;
  lowest: number | null;
  highest: number | null;
  assessors: number;
}

export interface Standing {
  supplierId: string;
  /** On the scale of the scores; null while a criterion that weighs has no score, or where nothing weighs. */
  total: number | null;
  /** 1 is the highest total, equal totals share a place; null without a total. */
  place: number | null;
  /** The lowest and highest total of one assessor alone, of those who scored all that weighs; null with fewer than two of them. */
  between: { lowest: number; highest: number } | null;
}

/** Totals nearer than this are the same: no vote can be that fine, a sum in binary can. */
export const SAME = 1e-9;

/** How far apart assessors have to be, in points, before it is worth talking through. Our own choice. */
const APART = 2;

export function cellOf(scores: readonly Score[], supplierId: string, criterionId: string): Cell {
  const given = scores.filter((each) => each.supplierId === supplierId && each.criterionId === criterionId).map(({ score }) => score);
  if (given.length === 0) return { mean: null, lowest: null, highest: null, assessors: 0 };
  return { mean: given.reduce((sum, score) => sum + score, 0) / given.length, lowest: Math.min(...given), highest: Math.max(...given), assessors: given.length };
}

/** Whether the assessors see it so differently that they had better talk about it. */
export function isApart({ lowest, highest }: Pick<Cell, 'lowest' | 'highest'>): boolean {
  return lowest !== null && highest !== null && highest - lowest >= APART;
}

/** The weights as shares of one; null where nothing weighs. */
export function sharesOf(criteria: readonly Weighed[]): Map<string, number> | null {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return sum > 0 ? new Map(criteria.map(({ id, weight }) => [id, weight / sum])) : null;
}

/** Every supplier with its weighted total: the mean of the assessors on each criterion, times its share of the weights. The highest first. */
export function standings(supplierIds: readonly string[], criteria: readonly Weighed[], scores: readonly Score[]): Standing[] {
  const totals = supplierIds.map((supplierId) => ({ supplierId, total: totalOf(supplierId, criteria, scores), between: betweenAssessors(supplierId, criteria, scores) }));
  const known = totals.flatMap(({ total }) => (total === null ? [] : [total]));
  return totals
    .map((each) => ({ ...each, place: each.total === null ? null : 1 + known.filter((other) => other > each.total! + SAME).length }))
    .sort((one, other) => (one.place ?? Number.MAX_SAFE_INTEGER) - (other.place ?? Number.MAX_SAFE_INTEGER));
}

/** The weighted total of one supplier; null as of Standing. */
export function totalOf(supplierId: string, criteria: readonly Weighed[], scores: readonly Score[]): number | null {
  const shares = sharesOf(criteria);
  if (!shares) return null;
  let total = 0;
  for (const [criterionId, share] of shares) {
    if (share === 0) continue;
    const { mean } = cellOf(scores, supplierId, criterionId);
    if (mean === null) return null;
    total += share * mean;
  }
  return total;
}

function betweenAssessors(supplierId: string, criteria: readonly Weighed[], scores: readonly Score[]): Standing['between'] {
  const assessors = [...new Set(scores.map(({ assessorId }) => assessorId))];
  const totals = assessors.flatMap((assessor) => totalOf(supplierId, criteria, scores.filter(({ assessorId }) => assessorId === assessor)) ?? []);
  return totals.length < 2 ? null : { lowest: Math.min(...totals), highest: Math.max(...totals) };
}
