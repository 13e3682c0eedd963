import type { FieldValue } from '../entity/entity.ts';
import type { InputProblem } from '../record/read-input.ts';
import type { RecordProblem } from '../record/record-problem.ts';
import type { ListQuery } from './list-query.ts';

/** Records chosen one by one, or all that a list holds. */
export type BulkTarget = { ids: readonly string[] } | { query: Pick<ListQuery, 'filter' | 'search' | 'isTrash'>; /** All but these. */ except?: readonly string[] };

/** What is done to each: a field that is not named stays as it is. */
export interface BulkEdit {
  /** Values by field, as forms send them. */
  set: Readonly<Record<string, unknown>>;
  /** Fields that are emptied. */
  clear: readonly string[];
  addTags: readonly string[];
  removeTags: readonly string[];
}

/** field-unfit: a field whose value may occur once, or that is named twice. */
export interface BulkProblem {
  field: string;
  code: InputProblem['code'] | 'field-unfit' | 'nothing-to-do' | 'reference-not-found' | 'reference-ambiguous';
}

export interface BulkPreview {
  count: number;
  isMore: boolean;
  /** The first few that would change, with the fields that would; `titles` names what references point at, before and after. */
  sample: { id: string; title: string; before: Record<string, FieldValue>; after: Record<string, FieldValue> }[];
  titles: Record<string, string>;
}

export interface BulkOutcome {
  changed: number;
  /** Were already so. */
  same: number;
  refused: number;
  /** The first of those that were refused. */
  refusals: { id: string; title: string; field: string; code: RecordProblem['code'] }[];
}
