import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { type LiveValue, shareOf } from '../criterion.ts';
import { memberNames } from '../member-names.server.ts';
import { readProgrammeId } from '../programme-id.server.ts';
import type { Challenge, Impact, ImpactGroup, Named } from './impact.ts';
import { countDescribed, countMitigated, groupRiskState, missingParts } from './impact-rule.ts';

/** Who sees what may go wrong with whom: who steers the change. */
const maySeeRisks = ({ permissions }: Scope) => permissions.has('gates:decide') || permissions.has('roadmap:write');
/** Who sees how much it asks of whom: who reads what was specified. */
const isInside = ({ permissions }: Scope) => permissions.has('specs:read') || permissions.has('roadmap:write');

/** The affected groups of the programme with their risks; null when there is no programme yet. */
export async function findImpact(scope: Scope): Promise<Impact | null> {
  const { workspaceId } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    const programmeId = await readProgrammeId(tx, scope);
    if (!programmeId) return null;
    const rows = await readGroups(tx, scope, programmeId);
    const challenges = maySeeRisks(scope) ? await readChallenges(tx, scope, programmeId, rows.map(({ id }) => id)) : null;
    const risks = challenges?.flatMap((challenge) => challenge.risks) ?? null;
    const teams = await tx.team.findMany({ where: { workspaceId, id: { in: rows.flatMap(({ teamId }) => teamId ?? []) } }, select: { id: true, name: true } });
    const roles = await tx.affectedRole.findMany({ where: { workspaceId, id: { in: rows.flatMap(({ roleId }) => roleId ?? []) } }, select: { id: true, name: true, benefit: true } });
    const gates = await tx.gate.findMany({ where: { workspaceId, phase: { programmeId, kind: { in: ['impact', 'execution'] } } }, select: { id: true, phase: { select: { kind: true } } } });
    const gateOf = (kind: string) => gates.find(({ phase }) => phase.kind === kind)?.id ?? null;
    return {
      groups: rows.map((row): ImpactGroup => {
        const { id, name, now, wanted, organisation, department, individual, note, version } = row;
        return {
          id, name, now, wanted, version,
          team: teams.find((team) => team.id === row.teamId) ?? null,
          role: roles.find((role) => role.id === row.roleId) ?? null,
          inside: isInside(scope) ? { scores: { organisation, department, individual }, note, missing: missingParts(row) } : null,
          riskState: risks && groupRiskState(id, risks),
        };
      }),
      challenges,
      gates: { impact: gateOf('impact'), execution: gateOf('execution') },
    };
  });
}

/** What gates 2 and 3 ask, as it stands (R4, R23): the share of the groups that are ready; null without a programme. */
export async function readImpactFact(scope: Scope, fact: 'groups-described' | 'groups-mitigated', today: Day): Promise<LiveValue | null> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    const programmeId = await readProgrammeId(tx, scope);
    if (!programmeId) return null;
    const groups = await readGroups(tx, scope, programmeId);
    const ids = groups.map(({ id }) => id);
    const { ready, of } = fact === 'groups-described' ? countDescribed(groups) : countMitigated(ids, (await readChallenges(tx, scope, programmeId, ids)).flatMap(({ risks }) => risks));
    return shareOf(ready, of, today);
  });
}

/** What a group can be: teams and the affected roles of the programme, by name. */
export async function listGroupChoices(scope: Scope): Promise<{ teams: Named[]; roles: Named[] }> {
  const { workspaceId } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    const programmeId = await readProgrammeId(tx, scope);
    const teams = await tx.team.findMany({ where: { workspaceId }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true } });
    const roles = programmeId ? await tx.affectedRole.findMany({ where: { workspaceId, programmeId }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true } }) : [];
    return { teams, roles };
  });
}

function readGroups(tx: Transaction, { workspaceId }: Scope, programmeId: string) {
  return tx.impactGroup.findMany({ where: { workspaceId, programmeId, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
}

/** @param groupIds the groups that stand: weighings of the others are kept, but count for nothing */
async function readChallenges(tx: Transaction, scope: Scope, programmeId: string, groupIds: readonly string[]): Promise<Challenge[]> {
  const { workspaceId } = scope;
  const rows = await tx.impactChallenge.findMany({ where: { workspaceId, programmeId, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const risks = await tx.impactRisk.findMany({ where: { workspaceId, challengeId: { in: rows.map(({ id }) => id) }, groupId: { in: [...groupIds] } } });
  const names = await memberNames(tx, scope, risks.map(({ ownerId }) => ownerId));
  const ownerOf = (id: string | null) => {
    const name = id && names.get(id);
    return id && name ? { id, name } : null;
  };
  return rows.map(({ id, name, version }) => ({
    id, name, version,
    risks: groupIds.flatMap((groupId) => risks.flatMap((risk) => (risk.challengeId === id && risk.groupId === groupId ? [{ groupId, score: risk.score, mitigation: risk.mitigation, owner: ownerOf(risk.ownerId) }] : []))),
  }));
}
