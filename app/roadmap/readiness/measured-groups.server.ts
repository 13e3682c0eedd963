import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { readProgrammeId } from '../programme-id.server.ts';
import { readMeasuredRoles } from '../verdict/measure-use.server.ts';
import type { UseSubject } from '../verdict/use-verdict.ts';

/** An affected group with the people who stand for it; none while nobody said who they are. */
export interface MeasuredGroup {
  id: string;
  name: string;
  subjects: UseSubject[];
}

/** The affected groups that stand; null where there is no programme yet. */
export async function findMeasuredGroups(scope: Scope): Promise<MeasuredGroup[] | null> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    const programmeId = await readProgrammeId(tx, scope);
    return programmeId === null ? null : readMeasuredGroups(tx, scope, programmeId);
  });
}

/** A group is its team, else the people by whom its affected role is measured (R18). */
export async function readMeasuredGroups(tx: Transaction, scope: Scope, programmeId: string): Promise<MeasuredGroup[]> {
  const { workspaceId } = scope;
  const rows = await tx.impactGroup.findMany({ where: { workspaceId, programmeId, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, name: true, teamId: true, roleId: true } });
  const teams = await tx.team.findMany({ where: { workspaceId, id: { in: rows.flatMap(({ teamId }) => teamId ?? []) } }, select: { id: true, name: true } });
  const roles = await readMeasuredRoles(tx, scope, programmeId);
  return rows.map(({ id, name, teamId, roleId }) => {
    const team = teams.find((each) => each.id === teamId);
    return { id, name, subjects: team ? [{ kind: 'team', ...team }] : (roles.find((role) => role.roleId === roleId)?.subjects ?? []) };
  });
}
