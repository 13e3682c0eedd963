import type { FieldMetadata } from '@conform-to/react';

/** What a text field starts with: what was sent before, else the default. */
export function initialText(field: FieldMetadata): string {
  return typeof field.initialValue === 'string' ? field.initialValue : '';
}
