import type { FieldValue } from '../entity/entity.ts';

/** What one act did to one record, or to one of its parts. */
export interface RecordChange {
  batchId: string;
  actor: string;
  at: Date;
  action: 'made' | 'changed' | 'trashed' | 'restored' | 'removed';
  /** Of a part: which kind and what it is called. */
  part: string | null;
  fields: { field: string; before: FieldValue; after: FieldValue }[];
  /** The act touched other records as well: it is looked at before it is undone. */
  isWide: boolean;
  isUndone: boolean;
  /** The reader may take it back, as far as it is theirs to do. */
  mayUndo: boolean;
}

/** What one person did within minutes, as one. */
export interface HistoryEntry extends Omit<RecordChange, 'batchId' | 'isWide'> {
  key: string;
  /** Newest first. */
  batchIds: string[];
  isWide: boolean;
}

const TOGETHER_MS = 5 * 60_000;

/**
 * Brings together what one person changed within five minutes: per field what it was before the first and after the last; a field
 * that came back to what it was is left out. Newest first, in and out.
 */
export function groupHistory(changes: readonly RecordChange[]): HistoryEntry[] {
  const entries: (HistoryEntry & { since: Date })[] = [];
  for (const change of changes) {
    const last = entries.at(-1);
    const isTogether = last && last.actor === change.actor && last.part === change.part && last.action === 'changed' && change.action === 'changed' && last.isUndone === change.isUndone && last.since.getTime() - change.at.getTime() <= TOGETHER_MS;
    if (!isTogether) {
      const { batchId, ...rest } = change;
      entries.push({ ...rest, fields: [...change.fields], key: `${batchId}${change.part ?? ''}${entries.length}`, batchIds: [batchId], since: change.at });
      continue;
    }
    for (const { field, before, after } of change.fields) {
      const known = last.fields.find((each) => each.field === field);
      if (known) known.before = before;
      else last.fields.push({ field, before, after });
    }
    if (!last.batchIds.includes(change.batchId)) last.batchIds.push(change.batchId);
    last.isWide ||= change.isWide;
    last.since = change.at;
  }
  return entries
    .map(({ since: _, ...entry }) => ({ ...entry, fields: entry.fields.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after)) }))
    .filter(({ action, fields }) => action !== 'changed' || fields.length > 0);
}

/** The values of a history as records, so that what they point at can be named. */
export function valuesOf(history: readonly HistoryEntry[]): Record<string, unknown>[] {
  return history.flatMap(({ fields }) => fields.flatMap(({ field, before, after }) => [{ [field]: before }, { [field]: after }]));
}
