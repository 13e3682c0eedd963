import type { Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayOf } from '#app/values/day.ts';
import { memberNames } from '../member-names.server.ts';
import type { GoLive, Judgement, Someone } from './go-live.ts';
import type { TestKind, TestOutcome } from './readiness-rule.ts';

/** The test cycles with what came of them, those planned first on top, and the rehearsals, the newest on top. */
export async function readReadiness(tx: Transaction, scope: Scope, programmeId: string): Promise<Pick<GoLive, 'tests' | 'rehearsals'>> {
  const standing = { workspaceId: scope.workspaceId, programmeId, removedAt: null };
  const cycles = await tx.testCycle.findMany({ where: standing, orderBy: [{ plannedOn: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }, { id: 'asc' }] });
  const judgements = await tx.testJudgement.findMany({ where: { workspaceId: scope.workspaceId, cycleId: { in: cycles.map(({ id }) => id) }, removedAt: null }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  const rehearsals = await tx.migrationRehearsal.findMany({ where: standing, orderBy: [{ heldOn: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }] });
  const names = await memberNames(tx, scope, [...judgements.map(({ byId }) => byId), ...rehearsals.map(({ ledById }) => ledById)]);
  const someone = (id: string): Someone => ({ id, name: names.get(id) ?? null });
  return {
    tests: cycles.map(({ id, name, subject, kind, withMigratedData, withRightRoles, plannedOn, version }) => {
      const found = judgements.find(({ cycleId }) => cycleId === id);
      const judgement = found ? toJudgement(found, someone) : null;
      return { id, name, subject, kind: kind as TestKind, withMigratedData, withRightRoles, plannedOn: plannedOn && dayOf(plannedOn), judgement, outcome: judgement?.outcome ?? null, version };
    }),
    rehearsals: rehearsals.map(({ id, heldOn, minutes, rowsMoved, rowsRefused, isSuccess, ledById, note, version }) => ({ id, heldOn: dayOf(heldOn), minutes, rowsMoved, rowsRefused, isSuccess, ledBy: someone(ledById), note, version })),
  };
}

interface JudgementRow {
  id: string;
  outcome: string;
  byId: string;
  onDay: Date;
  acceptedDefects: number;
  note: string | null;
}

function toJudgement({ id, outcome, byId, onDay, acceptedDefects, note }: JudgementRow, someone: (id: string) => Someone): Judgement {
  return { id, outcome: outcome as TestOutcome, by: someone(byId), on: dayOf(onDay), acceptedDefects, note };
}
