import { z } from 'zod';
import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { CASE } from '../entity/case.ts';
import { inBatch } from '../record/batch.server.ts';
import { readRecords } from '../record/read-records.server.ts';
import type { RecordInput } from '../record/record.ts';
import { changeRecords } from '../record/write-records.server.ts';
import { afterAct, CASE_ACTS, type CaseAct, type CaseRefusal, type CaseStatus } from './case-flow.ts';

export const CaseActSchema = z.strictObject({
  act: z.enum(CASE_ACTS),
  /** How it was solved; only asked when solving. */
  solution: z.string().trim().max(20_000).default(''),
});

/** Answers, solves, closes or opens again a case. Solving says how; a solution is also an answer, when none was given before. */
export async function actOnCase(scope: Scope, id: string, { act, solution }: z.infer<typeof CaseActSchema>, { asOf }: { asOf: Date }): Promise<Result<{ batchId: string; subject: string }, CaseRefusal | 'not-found' | 'solution-missing'>> {
  if (!isUuid(id)) return refused('not-found');
  return inBatch(scope, { verb: `case.${act}`, entity: 'case', recordId: id }, async (tx) => {
    const record = (await readRecords(tx, scope, CASE, [id], { isLocked: true })).get(id);
    if (!record || record.deleted_at) return refused('not-found');
    const after = afterAct({ status: record.status as CaseStatus, isResponded: record.first_responded_at !== null }, act);
    if (!after.ok) return after;
    if (act === 'solve' && solution === '') return refused('solution-missing');
    const now = asOf.toISOString();
    const set: RecordInput = { status: after.value };
    if ((act === 'respond' || act === 'solve') && record.first_responded_at === null) set.first_responded_at = now;
    if (act === 'solve') Object.assign(set, { solved_at: now, solution });
    if (act === 'reopen') set.solved_at = null;
    await changeRecords(tx, scope, CASE, [{ id, set, stamp: null }], { asOf, areReferencesKnown: true });
    await recordActs(tx, scope, [{ activity: ACTIVITIES[act], object: id }], asOf);
    return done({ batchId: scope.batchId, subject: record.subject as string });
  });
}

const ACTIVITIES: Record<CaseAct, string> = { respond: 'case.respond', solve: 'case.solve', close: 'case.close', reopen: 'case.reopen' };
