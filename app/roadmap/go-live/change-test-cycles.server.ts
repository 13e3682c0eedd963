import type { Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import { findJudgement } from './judge-test.server.ts';
import type { TestCycleInput } from './readiness-form.ts';
import { isSigned } from './readiness-rule.ts';

/** `signed`: what somebody put their name under does not change behind it. */
export type TestCycleRefusal = 'not-allowed' | 'no-programme' | 'not-found' | 'already-there' | 'signed' | 'changed-meanwhile';

export async function addTestCycle(scope: Scope, input: TestCycleInput, asOf: Date): Promise<Result<{ id: string }, TestCycleRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, TestCycleRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    if (await isNameTaken(tx, { workspaceId, programmeId, name: input.name, besides: null })) return refused('already-there');
    const { id } = await tx.testCycle.create({ data: { workspaceId, programmeId, ...rowOf(input), createdAt: asOf } });
    await recordAudit(tx, scope, { verb: 'test-cycle.create', entity: 'test-cycle', recordId: id, after: rowOf(input) });
    return done({ id });
  });
}

export async function changeTestCycle(scope: Scope, id: string, input: TestCycleInput): Promise<Result<{ id: string }, TestCycleRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, TestCycleRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const before = isUuid(id) ? await tx.testCycle.findFirst({ where: { workspaceId, id, removedAt: null } }) : null;
    if (!before) return refused('not-found');
    if (input.version !== before.version) return refused('changed-meanwhile');
    const judgement = await findJudgement(tx, scope, id);
    if (judgement && isSigned(judgement)) return refused('signed');
    if (await isNameTaken(tx, { workspaceId, programmeId, name: input.name, besides: id })) return refused('already-there');
    await tx.testCycle.updateMany({ where: { workspaceId, id }, data: { ...rowOf(input), version: { increment: 1 } } });
    const { name, subject, kind, withMigratedData, withRightRoles, plannedOn } = before;
    await recordAudit(tx, scope, { verb: 'test-cycle.change', entity: 'test-cycle', recordId: id, before: { name, subject, kind, withMigratedData, withRightRoles, plannedOn }, after: rowOf(input) });
    return done({ id });
  });
}

/** Takes a cycle away with what came of it kept, or back again unless the same was written anew. Twice is once. */
export async function removeTestCycle(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Promise<Result<{ id: string }, TestCycleRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, TestCycleRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const cycle = isUuid(id) ? await tx.testCycle.findFirst({ where: { workspaceId, id } }) : null;
    if (!cycle) return refused('not-found');
    if (!isRemoved && (await isNameTaken(tx, { workspaceId, programmeId, name: cycle.name, besides: id }))) return refused('already-there');
    const { count } = await tx.testCycle.updateMany({ where: { workspaceId, id, removedAt: isRemoved ? null : { not: null } }, data: { removedAt: isRemoved ? asOf : null } });
    if (count > 0) await recordAudit(tx, scope, { verb: isRemoved ? 'test-cycle.remove' : 'test-cycle.restore', entity: 'test-cycle', recordId: id });
    return done({ id });
  });
}

function rowOf({ name, subject, kind, withMigratedData, withRightRoles, plannedOn }: TestCycleInput) {
  return { name, subject, kind, withMigratedData, withRightRoles, plannedOn: plannedOn && toDate(plannedOn) };
}

/** @param besides the cycle whose own name it may be; null for none */
async function isNameTaken(tx: Transaction, { workspaceId, programmeId, name, besides }: { workspaceId: string; programmeId: string; name: string; besides: string | null }): Promise<boolean> {
  return (await tx.testCycle.count({ where: { workspaceId, programmeId, removedAt: null, name: { equals: name, mode: 'insensitive' }, ...(besides ? { id: { not: besides } } : {}) } })) > 0;
}
