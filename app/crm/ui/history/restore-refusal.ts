import { m } from '#app/messages/compiled/messages.js';
import type { RowRefusal } from '../../record/row-refusal.ts';
import { fieldLabel } from '../field-label.ts';

/** Why a record cannot come back from the trash, and what to do. */
export function restoreRefusal({ code, field }: Pick<RowRefusal, 'code' | 'field'>, locale: 'nl' | 'en'): string {
  if (code === 'taken') return m.list_trash_taken({ field: fieldLabel({ name: field ?? 'external_id' }, locale) });
  return code === 'overlaps' ? m.list_trash_overlaps() : m.list_trash_gone();
}
