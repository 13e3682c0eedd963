import type { Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import { mayDecide } from './decision.ts';
import type { DecisionChange, NewDecision, OutcomeInput } from './decision-form.ts';

export type DecisionRefusal = 'not-allowed' | 'no-programme' | 'not-found' | 'already-there' | 'owner-not-found' | 'objective-not-found' | 'not-decided' | 'already-replaced' | 'already-decided' | 'withdrawn' | 'in-the-future' | 'changed-meanwhile';
type Decided = Promise<Result<{ id: string; title: string }, DecisionRefusal>>;

/** Writes down what has to be decided, or what was. The same title twice while the first is open is a double click: refused. */
export async function addDecision(scope: Scope, { said, ...input }: NewDecision, asOf: Date): Decided {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-allowed');
  return onProgramme<{ id: string; title: string }, DecisionRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const reason = (await whyNotAsk(tx, scope, { ...input, programmeId })) ?? (await whyNotReplace(tx, scope, input.replacesId)) ?? whyNotSay(scope, said, asOf);
    if (reason) return refused(reason);
    const last = await tx.decision.aggregate({ where: { workspaceId, programmeId }, _max: { number: true } });
    const number = (last._max.number ?? 0) + 1;
    const { id } = await tx.decision.create({ data: { workspaceId, programmeId, number, ...rowOf(input), replacesId: input.replacesId, askedById: member.id, askedAt: asOf } });
    await recordAudit(tx, scope, { verb: 'decision.ask', entity: 'decision', recordId: id, after: { number, ...input } });
    if (said) await writeOutcome(tx, scope, { id, ownerId: input.ownerId, ...said, asOf });
    return done({ id, title: input.title });
  });
}

/** Other words, another day or somebody else who decides, as long as it is open. */
export async function changeDecision(scope: Scope, id: string, { version, ...input }: DecisionChange): Decided {
  const { workspaceId } = scope;
  return onProgramme<{ id: string; title: string }, DecisionRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const before = await findOpen(tx, scope, id);
    if (!before.ok) return before;
    if (before.value.version !== version) return refused('changed-meanwhile');
    const reason = await whyNotAsk(tx, scope, { ...input, programmeId, id });
    if (reason) return refused(reason);
    await tx.decision.updateMany({ where: { workspaceId, id }, data: { ...rowOf(input), version: { increment: 1 } } });
    const { title, why, options, ownerId, neededOn, objectiveId } = before.value;
    await recordAudit(tx, scope, { verb: 'decision.change', entity: 'decision', recordId: id, before: { title, why, options, ownerId, neededOn, objectiveId }, after: input });
    return done({ id, title: input.title });
  });
}

/** Says what was decided, for good: by who it is up to, or who keeps the roadmap. */
export async function decide(scope: Scope, id: string, { version, ...said }: OutcomeInput, asOf: Date): Decided {
  const { member } = scope;
  if (!member) return refused('not-allowed');
  return onProgramme<{ id: string; title: string }, DecisionRefusal>(scope, 'roadmap:read', async (tx) => {
    const open = await findOpen(tx, scope, id);
    if (!open.ok) return open;
    const { title, ownerId } = open.value;
    if (!mayDecide({ owner: { id: ownerId, name: null } }, { memberId: member.id, leads: scope.permissions.has('roadmap:write') })) return refused('not-allowed');
    if (open.value.version !== version) return refused('changed-meanwhile');
    const reason = whyNotSay(scope, said, asOf);
    if (reason) return refused(reason);
    await writeOutcome(tx, scope, { id, ownerId, ...said, asOf });
    return done({ id, title });
  });
}

/** It need not be decided any more, or it need after all. Twice is once. */
export async function withdrawDecision(scope: Scope, id: string, { isWithdrawn, asOf }: { isWithdrawn: boolean; asOf: Date }): Decided {
  const { workspaceId } = scope;
  return onProgramme<{ id: string; title: string }, DecisionRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const row = isUuid(id) ? await tx.decision.findFirst({ where: { workspaceId, id } }) : null;
    if (!row) return refused('not-found');
    if (await isDecided(tx, scope, id)) return refused('already-decided');
    if ((row.withdrawnAt !== null) === isWithdrawn) return done({ id, title: row.title });
    const reason = isWithdrawn ? null : ((await isAsked(tx, { workspaceId, programmeId, title: row.title })) ? 'already-there' : await whyNotReplace(tx, scope, row.replacesId));
    if (reason) return refused(reason);
    await tx.decision.updateMany({ where: { workspaceId, id }, data: { withdrawnAt: isWithdrawn ? asOf : null, version: { increment: 1 } } });
    await recordAudit(tx, scope, { verb: isWithdrawn ? 'decision.withdraw' : 'decision.restore', entity: 'decision', recordId: id });
    return done({ id, title: row.title });
  });
}

const rowOf = ({ title, why, options, ownerId, neededOn, objectiveId }: Omit<DecisionChange, 'version'>) => ({ title, why, options, ownerId, neededOn: neededOn && toDate(neededOn), objectiveId });

async function findOpen(tx: Transaction, scope: Scope, id: string) {
  const row = isUuid(id) ? await tx.decision.findFirst({ where: { workspaceId: scope.workspaceId, id } }) : null;
  if (!row) return refused('not-found' as const);
  if (await isDecided(tx, scope, id)) return refused('already-decided' as const);
  return row.withdrawnAt ? refused('withdrawn' as const) : done(row);
}

const isDecided = async (tx: Transaction, { workspaceId }: Scope, decisionId: string) => (await tx.decisionOutcome.count({ where: { workspaceId, decisionId } })) > 0;

async function whyNotAsk(tx: Transaction, { workspaceId }: Scope, { programmeId, id, title, ownerId, objectiveId }: { programmeId: string; id?: string; title: string; ownerId: string; objectiveId: string | null }): Promise<DecisionRefusal | null> {
  if ((await tx.member.count({ where: { workspaceId, id: ownerId, accessEndedAt: null } })) === 0) return 'owner-not-found';
  if (objectiveId && (await tx.objective.count({ where: { workspaceId, id: objectiveId } })) === 0) return 'objective-not-found';
  return (await isAsked(tx, { workspaceId, programmeId, title, ...(id && { id: { not: id } }) })) ? 'already-there' : null;
}

/** Only what was decided can be decided anew, and once at a time. */
async function whyNotReplace(tx: Transaction, scope: Scope, replacesId: string | null): Promise<DecisionRefusal | null> {
  if (replacesId === null) return null;
  if (!(await isDecided(tx, scope, replacesId))) return 'not-decided';
  return (await tx.decision.count({ where: { workspaceId: scope.workspaceId, replacesId, withdrawnAt: null } })) > 0 ? 'already-replaced' : null;
}

const whyNotSay = ({ timeZone }: Scope, said: NewDecision['said'], asOf: Date): DecisionRefusal | null => (said && said.decidedOn > dayIn(asOf, timeZone) ? 'in-the-future' : null);

interface SameTitle {
  workspaceId: string;
  programmeId: string;
  title: string;
  id?: { not: string };
}

async function isAsked(tx: Transaction, { title, ...where }: SameTitle): Promise<boolean> {
  const same = await tx.decision.findMany({ where: { ...where, withdrawnAt: null, title: { equals: title, mode: 'insensitive' } }, select: { id: true } });
  return same.length > (await tx.decisionOutcome.count({ where: { workspaceId: where.workspaceId, decisionId: { in: same.map(({ id }) => id) } } }));
}

async function writeOutcome(tx: Transaction, scope: Scope, { id, ownerId, outcome, reason, decidedOn, asOf }: NonNullable<NewDecision['said']> & { id: string; ownerId: string; asOf: Date }): Promise<void> {
  const { workspaceId, member } = scope;
  await tx.decisionOutcome.create({ data: { decisionId: id, workspaceId, outcome, reason, decidedOn: toDate(decidedOn), decidedById: ownerId, recordedById: member?.id ?? ownerId, recordedAt: asOf } });
  await recordAudit(tx, scope, { verb: 'decision.decide', entity: 'decision', recordId: id, after: { outcome, reason, decidedOn, decidedById: ownerId } });
}
