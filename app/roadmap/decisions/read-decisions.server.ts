import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn, dayOf } from '#app/values/day.ts';
import { memberNames } from '../member-names.server.ts';
import { readProgrammeId } from '../programme-id.server.ts';
import { type Decision, type DecisionName, decisionState, inOrderOfDeciding } from './decision.ts';

/** What has to be decided and what was, what waits first; null where there is no programme yet. */
export async function listDecisions(scope: Scope, asOf: Date): Promise<{ decisions: Decision[]; today: Day } | null> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    const programmeId = await readProgrammeId(tx, scope);
    return programmeId ? { decisions: inOrderOfDeciding(await readDecisions(tx, scope, programmeId)), today: dayIn(asOf, scope.timeZone) } : null;
  });
}

/** One of them; null when it is not there. */
export async function findDecision(scope: Scope, id: string, asOf: Date): Promise<{ decision: Decision; today: Day } | null> {
  const found = await listDecisions(scope, asOf);
  const decision = found?.decisions.find((each) => each.id === id);
  return found && decision ? { decision, today: found.today } : null;
}

/** What waits for the reader to decide. */
export async function listOwedDecisions(scope: Scope, asOf: Date): Promise<Decision[]> {
  const found = scope.permissions.has('roadmap:read') && scope.member ? await listDecisions(scope, asOf) : null;
  return (found?.decisions ?? []).filter(({ state, owner }) => state === 'open' && owner.id === scope.member?.id);
}

async function readDecisions(tx: Transaction, scope: Scope, programmeId: string): Promise<Decision[]> {
  const { workspaceId, timeZone } = scope;
  const rows = await tx.decision.findMany({ where: { workspaceId, programmeId } });
  const outcomes = new Map((await tx.decisionOutcome.findMany({ where: { workspaceId, decisionId: { in: rows.map(({ id }) => id) } } })).map((row) => [row.decisionId, row]));
  const objectives = new Map((await tx.objective.findMany({ where: { workspaceId, id: { in: rows.flatMap(({ objectiveId }) => objectiveId ?? []) } }, select: { id: true, name: true } })).map((row) => [row.id, row]));
  const names = await memberNames(tx, scope, [...rows.flatMap(({ ownerId, askedById }) => [ownerId, askedById]), ...[...outcomes.values()].map(({ decidedById }) => decidedById)]);
  const nameOf = (row: DecisionName | undefined): DecisionName | null => (row ? { id: row.id, number: row.number, title: row.title } : null);
  return rows.map(({ id, number, title, why, options, ownerId, neededOn, objectiveId, replacesId, withdrawnAt, askedById, askedAt, version }) => {
    const outcome = outcomes.get(id);
    const replacedBy = rows.find((row) => row.replacesId === id && row.withdrawnAt === null);
    return {
      id, number, title, why, options, version,
      owner: { id: ownerId, name: names.get(ownerId) ?? null },
      neededOn: neededOn && dayOf(neededOn),
      objective: (objectiveId && objectives.get(objectiveId)) || null,
      outcome: outcome ? { text: outcome.outcome, reason: outcome.reason, decidedOn: dayOf(outcome.decidedOn), decidedBy: names.get(outcome.decidedById) ?? null } : null,
      state: decisionState({ isWithdrawn: withdrawnAt !== null, isDecided: outcome !== undefined, isReplaced: replacedBy !== undefined && outcomes.has(replacedBy.id) }),
      replaces: nameOf(rows.find((row) => row.id === replacesId)),
      replacedBy: nameOf(replacedBy),
      askedBy: { id: askedById, name: names.get(askedById) ?? null },
      askedOn: dayIn(askedAt, timeZone),
    };
  });
}
