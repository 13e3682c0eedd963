import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import type { CrmRecord } from '../record/record.ts';
import { readRecords } from '../record/read-records.server.ts';
import { type ExternalKey, findExternal } from './find-external.server.ts';
import type { ItemOutcome } from './item-outcome.ts';
import { whereItWent } from './where-it-went.server.ts';

type Found = { ok: true; record: CrmRecord } | (ItemOutcome & { ok: false });

const NOT_FOUND = { ok: false, code: 'not-found', problems: [] } as const;

/** A record by its id, or what became of it. */
export async function findOne(scope: Scope, entity: Entity, id: string): Promise<Found> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const record = (await readRecords(tx, scope, entity, [id])).get(id.toLowerCase());
    if (record && !record.deleted_at) return { ok: true, record };
    return (record && (await whereItWent(tx, scope, entity, [record.id])).get(record.id)) ?? NOT_FOUND;
  });
}

/** A record by the id another system knows it by. */
export async function findByExternalId(scope: Scope, entity: Entity, key: ExternalKey): Promise<Found> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const [id] = await findExternal(tx, scope, entity, [key]);
    const record = id && (await readRecords(tx, scope, entity, [id])).get(id);
    return record ? { ok: true, record } : NOT_FOUND;
  });
}
