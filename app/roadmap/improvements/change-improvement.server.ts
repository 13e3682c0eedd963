import type { Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import type { VerdictNow } from '../verdict/measure-use.server.ts';
import { findHold } from './find-hold.server.ts';
import type { ImprovementKind, ImprovementState } from './improvement.ts';
import type { ImprovementInput } from './improvement-form.ts';
import { mayChange, type AskRefusal, type HoldRefusal, whyNotAsk, whyNotBecome } from './request-rule.ts';

export type ChangeRefusal = AskRefusal | 'not-allowed' | 'no-programme' | 'already-there' | 'objective-not-found' | 'not-found' | 'changed-meanwhile' | HoldRefusal;

/** Asks for something: everybody who sees the roadmap. The same title twice while the first is open is a double click: refused. */
export async function askImprovement(scope: Scope, input: ImprovementInput, asOf: Date): Promise<Result<{ id: string }, ChangeRefusal>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-allowed');
  return onProgramme<{ id: string }, ChangeRefusal>(scope, 'roadmap:read', async (tx, programmeId) => {
    const reason = await whyNotInput(tx, scope, input);
    if (reason) return refused(reason);
    if (await isAsked(tx, { workspaceId, programmeId, title: input.title })) return refused('already-there');
    const data = { ...wordsOf(input), ...(isLead(scope) ? scoresOf(input) : {}) };
    const { id } = await tx.improvementRequest.create({ data: { workspaceId, programmeId, ...data, askedById: member.id, askedAt: asOf } });
    await recordAudit(tx, scope, { verb: 'improvement.ask', entity: 'improvement', recordId: id, after: data });
    return done({ id });
  });
}

/** Other words, another goal or, by who steers the roadmap, another score. Who asked may as long as nothing was decided. */
export async function changeImprovement(scope: Scope, id: string, input: ImprovementInput, now: VerdictNow): Promise<Result<{ id: string }, ChangeRefusal>> {
  const { workspaceId, member } = scope;
  const freeze = input.kind === 'extension' ? await findHold(scope, now) : null;
  return onProgramme<{ id: string }, ChangeRefusal>(scope, 'roadmap:read', async (tx, programmeId) => {
    const before = isUuid(id) ? await tx.improvementRequest.findFirst({ where: { workspaceId, id } }) : null;
    if (!before) return refused('not-found');
    const { state, kind: was } = before as { state: ImprovementState; kind: ImprovementKind };
    if (!mayChange({ state, askedById: before.askedById }, { memberId: member?.id ?? null, leads: isLead(scope) })) return refused('not-allowed');
    if (input.version !== before.version) return refused('changed-meanwhile');
    const reason = (await whyNotInput(tx, scope, input)) ?? whyNotBecome(input.kind, { was, state }, freeze);
    if (reason) return refused(reason);
    if (await isAsked(tx, { workspaceId, programmeId, title: input.title, id: { not: id } })) return refused('already-there');
    const data = { ...wordsOf(input), ...(isLead(scope) ? scoresOf(input) : {}) };
    await tx.improvementRequest.updateMany({ where: { workspaceId, id }, data: { ...data, version: { increment: 1 } } });
    const { title, why, objectiveId, value, effort } = before;
    await recordAudit(tx, scope, { verb: 'improvement.change', entity: 'improvement', recordId: id, before: { kind: was, title, why, objectiveId, value, effort }, after: data });
    return done({ id });
  });
}

const isLead = ({ permissions }: Scope) => permissions.has('roadmap:write');
const wordsOf = ({ kind, title, why, objectiveId }: ImprovementInput) => ({ kind, title, why, objectiveId });
const scoresOf = ({ value, effort }: ImprovementInput) => ({ value, effort });

async function whyNotInput(tx: Transaction, { workspaceId }: Scope, { kind, objectiveId }: ImprovementInput): Promise<AskRefusal | 'objective-not-found' | null> {
  const objective = objectiveId ? await tx.objective.findFirst({ where: { workspaceId, id: objectiveId }, select: { endedAt: true } }) : null;
  if (objectiveId && !objective) return 'objective-not-found';
  return whyNotAsk({ kind, objective: objective && { isEnded: objective.endedAt !== null } });
}

interface SameTitle {
  workspaceId: string;
  programmeId: string;
  title: string;
  id?: { not: string };
}

async function isAsked(tx: Transaction, { title, ...where }: SameTitle): Promise<boolean> {
  return (await tx.improvementRequest.count({ where: { ...where, state: { in: ['open', 'planned'] }, title: { equals: title, mode: 'insensitive' } } })) > 0;
}
