import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { ENTITIES } from '../entity/entities.ts';
import type { Entity } from '../entity/entity.ts';
import { CHOSEN_FROM_LIST } from './form-facts.ts';
import { inBatch } from './batch.server.ts';
import type { RowRefusal } from './row-refusal.ts';
import { moveToTrash } from './write-records.server.ts';

/** Puts a record in the trash; a stage, a pipeline or a kind of membership only when nothing stands in it any more. */
export async function removeRecord(scope: Scope, entity: Entity, id: string, { asOf }: { asOf: Date }): Promise<Result<undefined, 'not-found' | 'in-use'>> {
  return inBatch(scope, { verb: `${entity.name}.remove`, entity: entity.name, recordId: id }, async (tx): Promise<Result<undefined, 'not-found' | 'in-use'>> => {
    if (!isUuid(id)) return refused('not-found');
    if (await isInUse(tx, scope, entity, id)) return refused('in-use');
    const moved = await moveToTrash(tx, scope, entity, [id], { asOf });
    if (!moved.ok || moved.value === 0) return refused('not-found');
    await recordActs(tx, scope, [{ activity: `${entity.name.replaceAll('_', '-')}.remove`, object: id }], asOf);
    return done();
  });
}

/** Takes a record out of the trash; refused when it is not in it, or when something that may occur once took its place. */
export async function restoreRecord(scope: Scope, entity: Entity, id: string, { asOf }: { asOf: Date }): Promise<{ ok: true } | { ok: false; refusal: RowRefusal }> {
  const gone = { ok: false, refusal: { code: 'gone', field: null } } as const;
  if (!isUuid(id)) return gone;
  return inBatch(scope, { verb: `${entity.name}.restore`, entity: entity.name, recordId: id }, async (tx) => {
    const moved = await moveToTrash(tx, scope, entity, [id], { asOf, isBack: true });
    if (!moved.ok) return moved;
    if (moved.value === 0) return gone;
    await recordActs(tx, scope, [{ activity: `${entity.name.replaceAll('_', '-')}.restore`, object: id }], asOf);
    return { ok: true };
  });
}

/** Whether records that are not parts of it stand in one of the few that others are chosen from. */
async function isInUse(tx: SqlTransaction, scope: Scope, entity: Entity, id: string): Promise<boolean> {
  if (!CHOSEN_FROM_LIST.includes(entity.name)) return false;
  for (const other of Object.values(ENTITIES)) {
    for (const { name, target } of other.fields) {
      if (target !== entity.name || other.partOf === entity.name || other.isAppendOnly) continue;
      const [found] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM ${Prisma.raw(`"${other.table}"`)} t WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.${Prisma.raw(`"${name}"`)} = ${id}::uuid AND t.deleted_at IS NULL LIMIT 1`;
      if (found) return true;
    }
  }
  return false;
}
