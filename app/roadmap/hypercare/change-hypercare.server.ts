import type { Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { isWorkingDay } from '#app/values/working-day.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import type { HypercareReviewInput } from './hypercare-form.ts';
import { readClocks } from './read-hypercare.server.ts';
import { reviewMoments } from './review-rhythm.ts';

export type HypercareRefusal = 'not-allowed' | 'no-programme' | 'not-found' | 'already-there' | 'member-not-found' | 'in-future' | 'changed-meanwhile';
type Changed = Promise<Result<{ id: string }, HypercareRefusal>>;

/** Writes down what was seen on a moment; once for each. */
export async function addReview(scope: Scope, { moment, waveId, ...input }: HypercareReviewInput, asOf: Date): Changed {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, HypercareRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const clock = (await readClocks(tx, scope, programmeId, asOf)).find((each) => each.waveId === waveId);
    const isKnown = clock && reviewMoments(clock.on, (on) => isWorkingDay(on, scope.timeZone)).some(({ key }) => key === moment);
    if (!isKnown || moment === undefined) return refused('not-found');
    const reason = (await whyNot(tx, scope, input, asOf)) ?? ((await isReviewed(tx, { workspaceId, programmeId, waveId, moment })) ? 'already-there' : null);
    if (reason) return refused(reason);
    const { id } = await tx.hypercareReview.create({ data: { workspaceId, programmeId, waveId, moment, ...reviewRow(input), createdAt: asOf } });
    await recordAudit(tx, scope, { verb: 'hypercare-review.create', entity: 'hypercare-review', recordId: id, after: { moment, waveId, ...reviewRow(input) } });
    return done({ id });
  });
}

export async function changeReview(scope: Scope, id: string, { version, ...input }: HypercareReviewInput, asOf: Date): Changed {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, HypercareRefusal>(scope, 'roadmap:write', async (tx) => {
    const before = isUuid(id) ? await tx.hypercareReview.findFirst({ where: { workspaceId, id, removedAt: null } }) : null;
    if (!before) return refused('not-found');
    if (before.version !== version) return refused('changed-meanwhile');
    const reason = await whyNot(tx, scope, input, asOf);
    if (reason) return refused(reason);
    await tx.hypercareReview.updateMany({ where: { workspaceId, id }, data: { ...reviewRow(input), version: { increment: 1 } } });
    const { heldOn, ledById, seen, agreed, openPoints } = before;
    await recordAudit(tx, scope, { verb: 'hypercare-review.change', entity: 'hypercare-review', recordId: id, before: { heldOn, ledById, seen, agreed, openPoints }, after: reviewRow(input) });
    return done({ id });
  });
}

/** Takes it away, or back again unless the moment was written down anew. Twice is once. */
export async function removeReview(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Changed {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, HypercareRefusal>(scope, 'roadmap:write', async (tx) => {
    const row = isUuid(id) ? await tx.hypercareReview.findFirst({ where: { workspaceId, id } }) : null;
    if (!row) return refused('not-found');
    if (!isRemoved && row.removedAt && (await isReviewed(tx, row))) return refused('already-there');
    const { count } = await tx.hypercareReview.updateMany({ where: { workspaceId, id, removedAt: isRemoved ? null : { not: null } }, data: { removedAt: isRemoved ? asOf : null } });
    if (count > 0) await recordAudit(tx, scope, { verb: isRemoved ? 'hypercare-review.remove' : 'hypercare-review.restore', entity: 'hypercare-review', recordId: id });
    return done({ id });
  });
}

const reviewRow = ({ heldOn, ledById, seen, agreed, openPoints }: Omit<HypercareReviewInput, 'moment' | 'waveId' | 'version'>) => ({ heldOn: toDate(heldOn), ledById, seen, agreed: agreed || null, openPoints });

async function whyNot(tx: Transaction, { workspaceId, timeZone }: Scope, { heldOn, ledById }: Pick<HypercareReviewInput, 'heldOn' | 'ledById'>, asOf: Date): Promise<'member-not-found' | 'in-future' | null> {
  if ((await tx.member.count({ where: { workspaceId, id: ledById } })) === 0) return 'member-not-found';
  return heldOn > dayIn(asOf, timeZone) ? 'in-future' : null;
}

async function isReviewed(tx: Transaction, { workspaceId, programmeId, waveId, moment }: { workspaceId: string; programmeId: string; waveId: string | null; moment: string }): Promise<boolean> {
  return (await tx.hypercareReview.count({ where: { workspaceId, programmeId, waveId, moment, removedAt: null } })) > 0;
}
