import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import { inBatch } from '../record/batch.server.ts';
import { listCustomFields } from '../record/custom-fields.server.ts';
import { moveToTrash } from '../record/write-records.server.ts';
import type { BulkTarget } from './bulk-edit.ts';
import { chunksOf } from './bulk-edit.server.ts';

/**
 * Puts many records in the trash, or takes them out again, in one batch.
 * @returns how many were moved; `refused` were left because a value that may occur once is taken by now.
 */
export async function bulkTrash(scope: Scope, entity: Entity, target: BulkTarget, { asOf, isBack = false }: { asOf: Date; isBack?: boolean }): Promise<{ moved: number; refused: number }> {
  const total = { moved: 0, refused: 0 };
  const customFields = await inWorkspaceSql(scope.workspaceId, (tx) => listCustomFields(tx, scope, entity.name));
  for await (const ids of chunksOf(scope, entity, target, { asOf, customFields })) {
    await inBatch(scope, { verb: `${entity.name}.${isBack ? 'restore' : 'remove'}`, entity: entity.name }, async (tx) => {
      const move = async (some: readonly string[]): Promise<void> => {
        const moved = await moveToTrash(tx, scope, entity, some, { asOf, isBack });
        if (moved.ok) total.moved += moved.value;
        else if (some.length === 1) total.refused += 1;
        else {
          const half = Math.ceil(some.length / 2);
          await move(some.slice(0, half));
          await move(some.slice(half));
        }
      };
      await move(ids);
    });
  }
  return total;
}
