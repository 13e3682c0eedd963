import { m } from '#app/messages/compiled/messages.js';
import type { CustomField } from '../../record/custom-field.ts';

/** What an own field can hold. */
export const CUSTOM_KIND_WORDS: Readonly<Record<CustomField['kind'], () => string>> = {
  text: () => m.record_kind_text(),
  'long-text': () => m.record_kind_long_text(),
  integer: () => m.record_kind_integer(),
  decimal: () => m.record_kind_decimal(),
  day: () => m.record_kind_day(),
  flag: () => m.record_kind_flag(),
  choice: () => m.record_kind_choice(),
};
