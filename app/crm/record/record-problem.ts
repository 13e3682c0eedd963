import type { InputProblem } from './read-input.ts';
import type { RowRefusal } from './row-refusal.ts';

/**
 * Why a record was not written, by field; '' is the record as a whole. reference-not-found and reference-ambiguous: what was typed
 * names no record, or more than one. choose: two people wrote
 * the field and nobody said which holds. The others are told at what refuses them.
 */
export interface RecordProblem {
  field: string;
  code: InputProblem['code'] | Exclude<RowRefusal['code'], 'changed-meanwhile'> | 'reference-not-found' | 'reference-ambiguous' | 'choose';
  /** Of what is taken: the record that has it. */
  otherId?: string;
}
