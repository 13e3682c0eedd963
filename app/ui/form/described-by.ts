import type { FieldMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';

/** The attributes that tie a control to its hint and its errors. */
export function describedBy(field: FieldMetadata, hint: ReactNode) {
  const ids = [field.errors?.length ? field.errorId : null, hint ? field.descriptionId : null].filter(Boolean);
  return { 'aria-invalid': field.errors?.length ? true : undefined, 'aria-describedby': ids.length ? ids.join(' ') : undefined };
}
