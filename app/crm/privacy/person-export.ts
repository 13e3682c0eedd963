import type { EntityName } from '../entity/entity.ts';

/** Rows of one table that tell of a person, each with all its columns. */
export interface PersonSection {
  table: string;
  /** Null for a table that is not one of the records. */
  entity: EntityName | null;
  rows: Record<string, unknown>[];
}

/** All that is held about a person. */
export interface PersonExport {
  contactId: string;
  title: string;
  /** ISO text. */
  madeAt: string;
  sections: PersonSection[];
}
