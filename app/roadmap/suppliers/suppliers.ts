import type { Day } from '#app/values/day.ts';
import type { Cell, Standing } from './weighing.ts';
import type { Turning } from './weight-sensitivity.ts';

/** What the page of the supplier selection shows. */
export interface Selection {
  /** R2: how many partners have to sign before it is about suppliers, and did. */
  lock: { isReached: boolean; needed: number; signed: number; partners: number };
  /** Null while it is open. */
  decision: { supplierId: string; supplierName: string; reason: string; decidedOn: Day; decidedBy: string | null } | null;
  /** Newest first. */
  history: Decided[];
  /** As they were written down. */
  criteria: Criterion[];
  /** The highest total first; who has none last. */
  suppliers: Supplier[];
  turnings: Turning[];
  /** So many people scored something. */
  assessors: number;
  /** Whether the reader scores: a partner of the register, or who leads. */
  isAssessor: boolean;
}

export interface Criterion {
  id: string;
  name: string;
  /** 0 to 100, against the others; share is its part of them all, null where nothing weighs. */
  weight: number;
  share: number | null;
  specification: { id: string; name: string } | null;
}

export interface Supplier extends Omit<Standing, 'supplierId'> {
  id: string;
  name: string;
  /** Null where there is none, and for who reads no specifications. */
  note: string | null;
  contact: string | null;
  /** In the order of the criteria. */
  cells: (Cell & { criterionId: string })[];
  /** What the reader gave; null is not scored yet. In the order of the criteria. */
  own: { criterionId: string; score: number | null; remark: string }[];
  /** What assessors wrote with their scores; none for who reads no specifications. */
  remarks: { criterionId: string; by: string | null; score: number; text: string }[];
}

export interface Decided {
  id: string;
  kind: 'closed' | 'reopened';
  supplierName: string;
  reason: string;
  decidedOn: Day;
  decidedBy: string | null;
  /** How the totals stood, the highest first. */
  standings: { name: string; total: number | null }[];
}

/** Who is on top alone; null where nobody has a total or two share the place. */
export function leaderOf<Ranked extends { place: number | null }>(suppliers: readonly Ranked[]): Ranked | null {
  const [first, second] = suppliers.filter(({ place }) => place === 1);
  return first && !second ? first : null;
}

/** The criteria that keep a supplier from a total: they weigh, and nobody scored it on them. */
export function unscoredOn({ cells }: Pick<Supplier, 'cells'>, criteria: readonly Criterion[]): string[] {
  return criteria.filter(({ id, weight }) => weight > 0 && !cells.some(({ criterionId, mean }) => criterionId === id && mean !== null)).map(({ name }) => name);
}
