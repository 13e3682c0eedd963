import type { Prisma } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import type { VerdictNow } from '../verdict/measure-use.server.ts';
import { findHold } from './find-hold.server.ts';
import type { ImprovementKind, ImprovementState } from './improvement.ts';
import { type PlanRefusal, whyNotPlan } from './request-rule.ts';

type Refusal = 'not-allowed' | 'no-programme' | 'not-found' | 'changed-meanwhile';
type Decided<Reason extends string = never> = Promise<Result<{ title: string; version: number }, Refusal | Reason>>;

interface Asked {
  /** The version that was looked at. */
  version: number;
  asOf: Date;
}

/** It will be made (R16, R18, R20). */
export async function planImprovement(scope: Scope, id: string, { metrics, ...asked }: Asked & VerdictNow): Decided<PlanRefusal> {
  // Before the transaction that decides: measuring takes its own connection.
  const freeze = await findHold(scope, { asOf: asked.asOf, metrics });
  return decide<PlanRefusal>(scope, id, asked, {
    verb: 'improvement.plan',
    whyNot: (request) => whyNotPlan(request, freeze),
    data: { state: 'planned', plannedAt: asked.asOf },
  });
}

/** It is there. What was not planned first cannot be. */
export async function completeImprovement(scope: Scope, id: string, asked: Asked): Decided<'not-planned'> {
  return decide<'not-planned'>(scope, id, asked, {
    verb: 'improvement.complete',
    whyNot: ({ state }) => (state === 'planned' ? null : 'not-planned'),
    data: { state: 'done', doneAt: asked.asOf },
  });
}

/** It will not be made, and who asked reads why. */
export async function declineImprovement(scope: Scope, id: string, { reason, ...asked }: Asked & { reason: string }): Decided<'decided'> {
  return decide<'decided'>(scope, id, asked, {
    verb: 'improvement.decline',
    whyNot: ({ state }) => (state === 'open' || state === 'planned' ? null : 'decided'),
    data: { state: 'declined', plannedAt: null, declinedAt: asked.asOf, declineReason: reason },
  });
}

/** Takes back what was decided: it is open again. Twice is once. */
export async function reopenImprovement(scope: Scope, id: string, asked: Asked): Decided {
  return decide<never>(scope, id, asked, {
    verb: 'improvement.reopen',
    whyNot: () => null,
    data: { state: 'open', plannedAt: null, doneAt: null, declinedAt: null, declineReason: null },
  });
}

interface Decision<Reason extends string> {
  verb: string;
  whyNot: (request: { kind: ImprovementKind; state: ImprovementState; objective: { isEnded: boolean } | null }) => Reason | null;
  data: Prisma.ImprovementRequestUncheckedUpdateManyInput;
}

async function decide<Reason extends string>(scope: Scope, id: string, { version }: Asked, { verb, whyNot, data }: Decision<Reason>): Decided<Reason> {
  const { workspaceId } = scope;
  return onProgramme<{ title: string; version: number }, Refusal | Reason>(scope, 'roadmap:write', async (tx) => {
    const row = isUuid(id) ? await tx.improvementRequest.findFirst({ where: { workspaceId, id } }) : null;
    if (!row) return refused('not-found');
    if (row.version !== version) return refused('changed-meanwhile');
    const objective = row.objectiveId ? await tx.objective.findFirst({ where: { workspaceId, id: row.objectiveId }, select: { endedAt: true } }) : null;
    const request = { kind: row.kind as ImprovementKind, state: row.state as ImprovementState, objective: objective && { isEnded: objective.endedAt !== null } };
    const reason = whyNot(request);
    if (reason) return refused(reason);
    if (row.state === data.state) return done({ title: row.title, version });
    await tx.improvementRequest.updateMany({ where: { workspaceId, id }, data: { ...data, decidedById: scope.member?.id ?? null, version: { increment: 1 } } });
    await recordAudit(tx, scope, { verb, entity: 'improvement', recordId: id, before: { state: row.state, reason: row.declineReason }, after: { state: data.state, reason: data.declineReason ?? null } });
    return done({ title: row.title, version: version + 1 });
  });
}
