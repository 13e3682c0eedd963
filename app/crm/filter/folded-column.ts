import type { Entity, EntityName, Field } from '../entity/entity.ts';

const FOLDED: Partial<Record<EntityName, { field: string; column: string }>> = {
  account: { field: 'name', column: 'name_folded' },
  contact: { field: 'full_name', column: 'search_text' },
  deal: { field: 'name', column: 'name_folded' },
  campaign: { field: 'name', column: 'name_folded' },
  product: { field: 'name', column: 'name_folded' },
  interaction: { field: 'subject', column: 'search_text' },
};

/** The column that holds the field's text without case and accents, where there is one. */
export function foldedColumn(entity: Entity, field: Field): string | null {
  const folded = FOLDED[entity.name];
  return folded?.field === field.name ? folded.column : null;
}
