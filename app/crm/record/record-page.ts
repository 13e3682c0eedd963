import type { EntityName, Field } from '../entity/entity.ts';
import type { Completeness } from './completeness.ts';
import type { FormFacts } from './form-facts.ts';
import type { HistoryEntry } from './record-history.ts';
import type { CrmRecord } from './record.ts';

/** The rows of one kind that are parts of a record. */
export interface PartTable {
  entity: EntityName;
  /** The field of the part that points at the record. */
  by: string;
  columns: Field[];
  rows: CrmRecord[];
  /** There are more than are shown. */
  isMore: boolean;
  /** What the rows add up to, beside what the record says; null when there is nothing to compare. */
  sum: { rows: number; record: number } | null;
  /** To add one with; null for what acts add to, and for who may not write. */
  form: FormFacts | null;
}

/** Everything a page of a record shows. */
export interface RecordPage {
  entity: EntityName;
  record: CrmRecord;
  title: string;
  fields: Field[];
  /** The workspace's own that are out of use: the history may still tell of them. */
  retiredFields: Field[];
  /** What ids are called, in the record, its parts and its history. */
  titles: Record<string, string>;
  /** ISO 4217, of the record's amounts. */
  currency: string;
  parts: PartTable[];
  history: HistoryEntry[];
  completeness: Completeness | null;
  createdBy: string | null;
  /** The records beside it in the list one came from; the query of that list. */
  beside: { from: string; previous: string | null; next: string | null } | null;
}
