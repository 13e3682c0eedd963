import type { FieldValue } from '../entity/entity.ts';

/** The values of the workspace's own fields, by key. */
export type CustomValues = Record<string, FieldValue>;

/**
 * A record as it is in code: every column of its table by its own name. Days are 'YYYY-MM-DD', instants ISO text in UTC,
 * money whole cents; null is empty.
 */
export interface CrmRecord {
  id: string;
  version: number;
  updated_at: string;
  created_at: string;
  deleted_at: string | null;
  external_system: string;
  external_id: string | null;
  source: string;
  custom?: CustomValues;
  tags?: string[];
  [column: string]: FieldValue | CustomValues | undefined;
}

/** What somebody wants to write of a record: fields by name, own fields as `custom.<key>`, `tags`, `external_id`, `external_system`. */
export type RecordInput = Record<string, FieldValue>;

/** The state of a record that a form or an API client looked at; undoing a change takes an older one back, so the moment belongs to it. */
export function stampOf(record: Pick<CrmRecord, 'version' | 'updated_at'>): string {
  return `${record.version}-${new Date(record.updated_at).getTime().toString(36)}`;
}
