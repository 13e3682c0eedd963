/** A record that somebody changed again after the batch; it stays as it is. */
export interface UndoConflict {
  table: string;
  recordId: string;
  /** The fields that are now different from what the batch wrote; empty when the record was made by the batch and is used by now. */
  fields: string[];
}

/** Tables of rows that come and go with a record, and that nobody counts as one. */
export const NOT_COUNTED = ['contact_points', 'account_contacts', 'deal_stage_changes'] as const;

export interface UndoOutcome {
  /** Rows that are as they were. */
  undone: number;
  /** How many of those a reader counts as a record. */
  records: number;
  conflicts: UndoConflict[];
}

/** An undoing under way: what is told of it, and every record that stays, by table. */
export interface Undoing {
  outcome: UndoOutcome;
  stays: Map<string, string[]>;
}

const CONFLICTS_TOLD = 200;

/** Notes that a record stays as it is. */
export function staying({ outcome, stays }: Undoing, conflict: UndoConflict): void {
  if (outcome.conflicts.length < CONFLICTS_TOLD) outcome.conflicts.push(conflict);
  const ids = stays.get(conflict.table);
  if (ids) ids.push(conflict.recordId);
  else stays.set(conflict.table, [conflict.recordId]);
}
