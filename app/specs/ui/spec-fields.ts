import type { FieldMetadata } from '@conform-to/react';
import { type SpecField, STEP_ROWS, type StepField } from '../spec.ts';

/** The form's fields by name, as conform hands them out. */
export type SpecFields = Required<{ [Field in FormField]: FieldMetadata<string> }>;

/** Of a change beside what the specification says. */
export type FormField = SpecField | 'version' | 'changeReason';

export const STEP_FIELDS: readonly StepField[] = STEP_ROWS.flatMap((row): StepField[] => [`stepOn${row}`, `stepValue${row}`]);

export interface PartProps {
  fields: SpecFields;
  /** How much of the letter is not there yet, judged while typing; null where nothing follows the typing. */
  missing: number | null;
  isJudged: boolean;
}
