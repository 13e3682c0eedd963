import type { EntityName, Field, FieldValue } from '../entity/entity.ts';

/** One act that wrote records, as the history lists it. */
export interface BatchSummary {
  id: string;
  /** noun.verb, such as contact.update. */
  verb: string;
  /** Null when it touched several kinds. */
  entity: EntityName | null;
  actor: string;
  /** Null for a key, the command line and jobs. */
  memberId: string | null;
  source: string;
  at: Date;
  /** How many records it touched; counted up to 10,000. */
  records: number;
  isMore: boolean;
  /** What the record is called, when it touched only one; null when it touched more, or the record is gone for good. */
  title: string | null;
  /** What the act said of itself: a file's name, a title, the fields. */
  note: string | null;
  /** The batch that took it back; null while it stands. */
  undoneById: string | null;
  /** The batch that it took back. */
  undoesId: string | null;
}

/** Acts by which something is forgotten for good: what is forgotten does not come back. */
const FINAL: readonly string[] = ['contact.erase', 'records.expire', 'trash.purge'];

export function isFinal({ verb }: Pick<BatchSummary, 'verb'>): boolean {
  return FINAL.includes(verb);
}

/** What an act did to one field of a record. */
export interface FieldDiff {
  field: string;
  before: FieldValue;
  after: FieldValue;
}

/** What an act did to one record. */
export interface RecordDiff {
  changeId: string;
  entity: EntityName;
  recordId: string;
  /** Null when the record is gone for good. */
  title: string | null;
  /** merged: it became part of another. */
  action: 'made' | 'changed' | 'removed' | 'trashed' | 'restored' | 'merged';
  fields: FieldDiff[];
}

/** A record that undoing left as it was, since somebody changed it after the act. */
export interface KeptRecord {
  entity: EntityName;
  recordId: string;
  title: string | null;
  fields: string[];
}

export interface BatchDetail extends BatchSummary {
  diffs: RecordDiff[];
  /** Goes on where this part of the list ends; null at the end. */
  nextAfter: string | null;
  /** Of an act that stands: how many of its records were written again since. Null when that was not counted. */
  changedSince: number;
  /** The reader may take it back, as far as it is theirs to do. */
  mayUndo: boolean;
  /** Of an undo: what it left. */
  kept: KeptRecord[];
  /** The workspace's own fields, by kind of record, also those out of use. */
  ownFields: Partial<Record<EntityName, Field[]>>;
}
