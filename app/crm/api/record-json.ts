import type { Entity } from '../entity/entity.ts';
import { type CrmRecord, stampOf } from '../record/record.ts';

type Json = Record<string, unknown>;

/** What stands on every record beside its fields. */
export const COMMON_KEYS = ['external_system', 'external_id', 'source', 'created_at', 'created_by_id', 'updated_at'] as const;

/**
 * A record as the API tells it: its fields by name, own fields under `custom`, and `stamp`, which is also its ETag. What the
 * product derives for itself stays inside. `fields` keeps those alone, with the id and the stamp; own fields as `custom.<key>`.
 */
export function recordJson(entity: Entity, record: CrmRecord, fields: readonly string[] | null = null): Json {
  const json: Json = { id: record.id };
  const isAsked = (name: string) => fields === null || fields.includes(name);
  for (const { name } of entity.fields) if (isAsked(name)) json[name] = record[name] ?? null;
  if (entity.hasTags && isAsked('tags')) json.tags = record.tags ?? [];
  if (entity.hasPage) {
    const custom = Object.entries(record.custom ?? {}).filter(([key]) => isAsked(`custom.${key}`));
    if (fields === null || fields.some((name) => name.startsWith('custom.'))) json.custom = Object.fromEntries(custom);
  }
  for (const key of COMMON_KEYS) if (isAsked(key)) json[key] = record[key] ?? null;
  if (record.deleted_at) json.deleted_at = record.deleted_at;
  return { ...json, stamp: stampOf(record) };
}

/** Every name that `fields` may ask for. */
export function jsonKeys(entity: Entity, customNames: readonly string[]): string[] {
  return ['id', ...entity.fields.map(({ name }) => name), ...(entity.hasTags ? ['tags'] : []), ...customNames, ...COMMON_KEYS];
}

/** What a client sends as a record, as `readInput` takes it: what is under `custom` becomes `custom.<key>`. Null when it is no object. */
export function inputOf(given: unknown): Json | null {
  if (!isObject(given)) return null;
  if (!isObject(given.custom)) return given;
  const { custom, ...rest } = given;
  return { ...rest, ...Object.fromEntries(Object.entries(custom).map(([key, value]) => [`custom.${key}`, value])) };
}

export function isObject(given: unknown): given is Json {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
