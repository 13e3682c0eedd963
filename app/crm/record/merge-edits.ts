import type { Field, FieldValue } from '../entity/entity.ts';
import type { RecordInput } from './record.ts';

/** A field that two people wrote differently since one of them opened the form. */
export interface EditConflict {
  field: string;
  mine: FieldValue;
  theirs: FieldValue;
  /** Null too when nobody knows any more. */
  was: FieldValue;
}

export interface MergedEdits {
  /** What I changed and nobody else did. */
  mine: RecordInput;
  /** Names of fields that only others changed. */
  theirs: string[];
  conflicts: EditConflict[];
}

/**
 * Brings what I typed together with what others wrote since I opened the form. A field that I left as it was is theirs; the
 * same change made twice is no conflict. `was` null: nobody knows how the record looked then, so that every difference is a conflict.
 */
export function mergeEdits(typed: RecordInput, was: Readonly<Record<string, unknown>> | null, now: Readonly<Record<string, unknown>>): MergedEdits {
  const merged: MergedEdits = { mine: {}, theirs: [], conflicts: [] };
  for (const [field, mine] of Object.entries(typed)) {
    const theirs = valueOf(now, field);
    const before = was && valueOf(was, field);
    const isMine = !isSame(mine, was === null ? theirs : before);
    const isTheirs = !isSame(theirs, was === null ? mine : before);
    if (isMine && isTheirs && !isSame(mine, theirs)) merged.conflicts.push({ field, mine, theirs, was: before });
    else if (isMine && !isTheirs) merged.mine[field] = mine;
    else if (isTheirs) merged.theirs.push(field);
  }
  return merged;
}

/** The value of a field in a record; own fields stand in `custom`. */
export function valueOf(record: Readonly<Record<string, unknown>>, name: Field['name']): FieldValue {
  const value = name.startsWith('custom.') ? (record.custom as Record<string, FieldValue> | null | undefined)?.[name.slice('custom.'.length)] : record[name];
  return (value as FieldValue | undefined) ?? null;
}

/** Empty is empty: no flag is no, no words is none. */
export function isSame(one: FieldValue, other: FieldValue): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function plain(value: FieldValue): FieldValue {
  return value === false || value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
}
