import { z } from 'zod';
import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { DEAL } from '../entity/deal.ts';
import { inBatch } from '../record/batch.server.ts';
import { changeRecords } from '../record/write-records.server.ts';

export const NextStepSchema = z.strictObject({
  step: z.string().trim().min(1).max(200),
  on: DaySchema.nullable(),
  stamp: z.string().max(60).nullable(),
});

/** Says what is to be done next for a deal, and when. */
export async function setNextStep(scope: Scope, id: string, { step, on, stamp }: z.infer<typeof NextStepSchema>, { asOf }: { asOf: Date }): Promise<Result<{ batchId: string }, 'not-found' | 'changed-meanwhile'>> {
  if (!isUuid(id)) return refused('not-found');
  return inBatch(scope, { verb: 'deal.next-step', entity: 'deal', recordId: id }, async (tx) => {
    const [outcome] = await changeRecords(tx, scope, DEAL, [{ id, set: { next_step: step, next_step_on: on }, stamp }], { asOf, areReferencesKnown: true });
    if (!outcome || outcome.status === 'refused') return refused(outcome?.refusal.code === 'changed-meanwhile' ? 'changed-meanwhile' : 'not-found');
    if (outcome.status === 'changed') await recordActs(tx, scope, [{ activity: 'deal.next-step', object: id }], asOf);
    return done({ batchId: scope.batchId });
  });
}
