import type { Entity, EntityName, Field } from '../entity/entity.ts';
import type { DuplicateReason } from '../identity/duplicate.ts';
import type { CrmRecord } from '../record/record.ts';
import type { Mergeable } from './mergeable.ts';

/** One of two records that may be the same. */
export interface Party {
  id: string;
  title: string;
  /** What tells it from others of its name. */
  hint: string | null;
}

/** A pair in the queue. */
export interface CandidateRow {
  id: string;
  entity: Mergeable;
  score: number;
  reasons: DuplicateReason[];
  left: Party;
  right: Party;
}

export type Decision = 'open' | 'different' | 'merged';

/** A pair as it is judged side by side. */
export interface Candidate {
  id: string;
  entity: Entity & { name: Mergeable };
  score: number;
  reasons: DuplicateReason[];
  decision: Decision;
  decidedBy: string | null;
  left: CrmRecord;
  right: CrmRecord;
  /** The fields in which at least one of them has something. */
  fields: Field[];
  /** Names of what references and members point at, by id. */
  names: Record<string, string>;
  /** Records that point at each of them, by kind: left, right. */
  links: { entity: EntityName; counts: [number, number] }[];
  /** The next pair of the queue; null at its end. */
  nextId: string | null;
}
