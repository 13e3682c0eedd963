import { paths } from '#app/paths.ts';
import type { Scope } from '#app/people/scope.ts';
import { entityBySegment } from '../entity/entities.ts';
import { findRecord } from './find-record.server.ts';

/** The page to go back to: when it is about a record that the undoing took away, the list it stood in. */
export async function pathAfterUndo(scope: Scope, path: string): Promise<string> {
  const [, segment, id] = /^\/crm\/([a-z-]+)\/([0-9a-f-]{36})(?:[/?#]|$)/.exec(path) ?? [];
  const entity = entityBySegment(segment);
  if (!entity || !id || (await findRecord(scope, entity, id))) return path;
  return entity.hasPage ? paths.records(entity.segment) : paths.history;
}
