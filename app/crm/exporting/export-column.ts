import type { Entity, Field } from '../entity/entity.ts';
import { knownField } from '../filter/filter-field.ts';

/**
 * The header of the column that says which record a row is. A file that has it is an export of ours: taken in again, its rows
 * are the records with these ids and nothing else, and its columns go by their headers alone.
 */
export const ID_HEADER = 'pacer_id';

export interface ExportColumn {
  header: string;
  field: Field;
}

export type HeaderStyle = 'labels' | 'names';

/**
 * The columns of an export, without that of the id: the fields of the view, in its order. Headers are the reader's words, or
 * names for machines as the API has them, but without the ending that says how a value is stored. Two words alike: the second is a name.
 */
export function exportColumns(entity: Entity, names: readonly string[], customFields: readonly Field[], style: HeaderStyle, labelOf: (field: Field) => string): ExportColumn[] {
  const taken = new Set<string>([ID_HEADER]);
  return names.flatMap((name) => {
    const field = knownField(entity, name, customFields);
    if (!field) return [];
    const label = labelOf(field);
    const header = style === 'names' || taken.has(label.toLowerCase()) ? machineName(field) : label;
    taken.add(header.toLowerCase());
    return [{ header, field }];
  });
}

/** `account` for account_id, `amount` for amount_cents. */
export function machineName(field: Field): string {
  if (field.kind === 'reference' || field.kind === 'member') return field.name.replace(/_id$/, '');
  return field.kind === 'money' ? field.name.replace(/_cents$/, '') : field.name;
}
