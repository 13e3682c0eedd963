import { paths } from '#app/paths.ts';
import type { Entity } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import type { CrmRecord } from './record.ts';

/** The page on which a record is shown: its own, or that of what it is a part of. */
export function recordPath(entity: Entity, record: Pick<CrmRecord, 'id'> & Record<string, unknown>): string {
  if (entity.hasPage) return paths.record(entity.segment, record.id);
  for (const name of [entity.partOf, 'contact', 'account'] as const) {
    const id = name && record[`${name}_id`];
    if (name && typeof id === 'string') return paths.record(ENTITIES[name].segment, id);
  }
  return paths.home;
}
