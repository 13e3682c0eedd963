import type { Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import type { JudgementInput } from './readiness-form.ts';
import { isSigned, type TestOutcome } from './readiness-rule.ts';

export type JudgementRefusal = 'not-allowed' | 'no-programme' | 'not-found' | 'member-not-found' | 'in-future' | 'signed' | 'changed-meanwhile';

/** Puts a member's name under what came of a cycle as it was looked at. A signature stands until it is taken back; a cycle that failed is judged again after it was done again. Twice is once. */
export async function judgeTest(scope: Scope, cycleId: string, { outcome, byId, on, acceptedDefects, note, version }: JudgementInput, asOf: Date): Promise<Result<{ id: string; name: string }, JudgementRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string; name: string }, JudgementRefusal>(scope, 'roadmap:write', async (tx) => {
    const cycle = isUuid(cycleId) ? await tx.testCycle.findFirst({ where: { workspaceId, id: cycleId, removedAt: null } }) : null;
    if (!cycle) return refused('not-found');
    if (cycle.version !== version) return refused('changed-meanwhile');
    if ((await tx.member.count({ where: { workspaceId, id: byId } })) === 0) return refused('member-not-found');
    if (on > dayIn(asOf, scope.timeZone)) return refused('in-future');
    const judged = { outcome, byId, onDay: toDate(on), acceptedDefects, note: note || null };
    const standing = await findJudgement(tx, scope, cycleId);
    if (standing && isSame(standing, judged)) return done({ id: standing.id, name: cycle.name });
    if (standing && isSigned(standing)) return refused('signed');
    const { id } = await tx.testJudgement.create({ data: { workspaceId, cycleId, cycleVersion: version, ...judged, createdAt: asOf } });
    await recordAudit(tx, scope, { verb: 'test-cycle.judge', entity: 'test-cycle', recordId: cycleId, after: judged });
    return done({ id, name: cycle.name });
  });
}

/** Takes a judgement back, or puts it back under the cycle unless that was changed since. Twice is once. */
export async function removeJudgement(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Promise<Result<{ id: string }, JudgementRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, JudgementRefusal>(scope, 'roadmap:write', async (tx) => {
    const judgement = isUuid(id) ? await tx.testJudgement.findFirst({ where: { workspaceId, id } }) : null;
    const cycle = judgement && (await tx.testCycle.findFirst({ where: { workspaceId, id: judgement.cycleId, removedAt: null } }));
    if (!cycle) return refused('not-found');
    if (!isRemoved && cycle.version !== judgement.cycleVersion) return refused('changed-meanwhile');
    const { count } = await tx.testJudgement.updateMany({ where: { workspaceId, id, removedAt: isRemoved ? null : { not: null } }, data: { removedAt: isRemoved ? asOf : null } });
    if (count > 0) await recordAudit(tx, scope, { verb: isRemoved ? 'test-cycle.unjudge' : 'test-cycle.rejudge', entity: 'test-cycle', recordId: cycle.id, after: { outcome: judgement.outcome } });
    return done({ id });
  });
}

/** What stands under a cycle: the newest that was not taken back; null when nothing does. */
export async function findJudgement(tx: Transaction, { workspaceId }: Scope, cycleId: string) {
  const row = await tx.testJudgement.findFirst({ where: { workspaceId, cycleId, removedAt: null }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  return row && { ...row, outcome: row.outcome as TestOutcome };
}

type Judged = { outcome: string; byId: string; onDay: Date; acceptedDefects: number; note: string | null };

function isSame(one: Judged, other: Judged): boolean {
  return one.outcome === other.outcome && one.byId === other.byId && one.onDay.getTime() === other.onDay.getTime() && one.acceptedDefects === other.acceptedDefects && one.note === other.note;
}
