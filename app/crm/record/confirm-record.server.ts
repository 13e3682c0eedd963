import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Entity } from '../entity/entity.ts';
import { inBatch } from './batch.server.ts';
import { changeRecords } from './write-records.server.ts';

/** Says that the facts of an account or a contact are right as they stand, who found so and when. */
export async function confirmRecord(scope: Scope, entity: Entity, id: string, { asOf }: { asOf: Date }): Promise<Result<undefined, 'not-found'>> {
  return inBatch(scope, { verb: `${entity.name}.confirm`, entity: entity.name, recordId: id }, async (tx): Promise<Result<undefined, 'not-found'>> => {
    if (!entity.canMerge || !isUuid(id)) return refused('not-found');
    const set = { confirmed_at: asOf.toISOString(), confirmed_by_id: scope.member?.id ?? null };
    const [outcome] = await changeRecords(tx, scope, entity, [{ id, set, stamp: null }], { asOf, areReferencesKnown: true });
    if (outcome?.status === 'refused') return refused('not-found');
    await recordActs(tx, scope, [{ activity: 'record.confirm', object: id }], asOf);
    return done();
  });
}
