import type { EntityName } from '../entity/entity.ts';
import type { PersonExport } from './person-export.ts';

/** How many rows of a table tell of a person. */
export interface HeldSummary {
  table: string;
  /** Null for a table that is not one of the records. */
  entity: EntityName | null;
  count: number;
}

export function heldSummary({ sections }: PersonExport): HeldSummary[] {
  return sections.map(({ table, entity, rows }) => ({ table, entity, count: rows.length }));
}
