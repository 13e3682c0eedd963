import { type Entity, ENTITY_NAMES } from '../entity/entity.ts';
import { ENTITIES, entityBySegment } from '../entity/entities.ts';

/** The kinds of records that come in from files: what the database keeps by itself does not. */
export const RECORD_KINDS: readonly Entity[] = ENTITY_NAMES.filter((name) => name !== 'deal_stage_change').map((name) => ENTITIES[name]);

/** The kind with this name or this word in URLs; undefined when there is none. */
export function recordKind(text: unknown): Entity | undefined {
  if (typeof text !== 'string') return undefined;
  const entity = RECORD_KINDS.find(({ name }) => name === text) ?? entityBySegment(text);
  return entity && RECORD_KINDS.includes(entity) ? entity : undefined;
}
