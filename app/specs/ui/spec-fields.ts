import type { FieldMetadata } from '@conform-to/react';
import type { SpecField } from '../spec.ts';

/** The form's fields by name, as conform hands them out. */
export type SpecFields = Required<{ [Field in SpecField]: FieldMetadata<string> }>;

export interface PartProps {
  fields: SpecFields;
  /** How much of the letter is not there yet, judged while typing; null where nothing follows the typing. */
  missing: number | null;
  isJudged: boolean;
}
