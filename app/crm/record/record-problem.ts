import type { InputProblem } from './read-input.ts';
import type { RowRefusal } from './row-refusal.ts';

/**
 * Why a record was not written, by field; '' is the record as a whole. reference-not-found and reference-ambiguous: what was typed
 * names no record, or more than one. stage-elsewhere: the stage is of another pipeline. choose: two people wrote
 * the field and nobody said which holds. more-than-paid, more-than-asked: a part of a payment that is larger than what is left
 * of it, or than what is left to pay of the invoice.
 */
export interface RecordProblem {
  field: string;
  code: InputProblem['code'] | Exclude<RowRefusal['code'], 'changed-meanwhile'> | 'reference-not-found' | 'reference-ambiguous' | 'stage-elsewhere' | 'choose' | 'more-than-paid' | 'more-than-asked';
  /** Of what is taken: the record that has it. */
  otherId?: string;
}
