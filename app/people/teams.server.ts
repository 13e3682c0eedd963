import { inWorkspace } from '#app/db/client.server.ts';
import { type Day, dayOf, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { recordAudit } from './audit.server.ts';
import type { Scope } from './scope.ts';
import type { TeamSummary } from './team.ts';

/** Teams by name with who is in them now. */
export async function listTeams(scope: Scope): Promise<TeamSummary[]> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    const rows = await tx.team.findMany({
      where: { workspaceId: scope.workspaceId },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      include: { memberships: { where: { endsOn: null }, include: { member: { select: { name: true } } }, orderBy: [{ isManager: 'desc' }, { member: { name: 'asc' } }] } },
    });
    return rows.map(({ id, name, memberships }) => ({
      id,
      name,
      members: memberships.map((row) => ({ id: row.memberId, name: row.member.name, isManager: row.isManager, since: dayOf(row.startsOn) })),
    }));
  });
}

export async function createTeam(scope: Scope, given: { name: string }): Promise<Result<{ id: string }, 'name-taken' | 'required'>> {
  const name = given.name.trim().slice(0, 80);
  if (!name) return refused('required');
  return inWorkspace(scope.workspaceId, async (tx) => {
    const [team] = await tx.team.createManyAndReturn({ data: [{ workspaceId: scope.workspaceId, name }], skipDuplicates: true });
    if (!team) return refused('name-taken');
    await recordAudit(tx, scope, { verb: 'team.create', entity: 'team', recordId: team.id, after: { name } });
    return done({ id: team.id });
  });
}

/**
 * From the day `on` the member is in the team; null is in none. What was before stays in the history: a membership that
 * began on or after that day is replaced, an earlier one ends on it.
 */
export async function setTeam(scope: Scope, memberId: string, teamId: string | null, on: Day): Promise<Result<undefined, 'not-found' | 'before-current'>> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    const workspaceId = scope.workspaceId;
    const member = await tx.member.findFirst({ where: { id: memberId, workspaceId } });
    const team = teamId && (await tx.team.findFirst({ where: { id: teamId, workspaceId } }));
    if (!member || (teamId && !team)) return refused('not-found');
    await tx.$executeRaw`SELECT 1 FROM members WHERE id = ${memberId}::uuid AND workspace_id = ${workspaceId}::uuid FOR UPDATE`;
    const current = await tx.teamMembership.findFirst({ where: { workspaceId, memberId, endsOn: null } });
    if ((current?.teamId ?? null) === teamId) return done();
    if (current && dayOf(current.startsOn) > on) return refused('before-current');
    if (current && dayOf(current.startsOn) === on) await tx.teamMembership.deleteMany({ where: { id: current.id, workspaceId } });
    else if (current) await tx.teamMembership.updateMany({ where: { id: current.id, workspaceId }, data: { endsOn: toDate(on) } });
    if (teamId) await tx.teamMembership.create({ data: { workspaceId, memberId, teamId, startsOn: toDate(on) } });
    await recordAudit(tx, scope, { verb: 'member.set-team', entity: 'member', recordId: memberId, before: { teamId: current?.teamId ?? null }, after: { teamId, on } });
    return done();
  });
}

/** Makes the member manager of the team they are in, or ends that. */
export async function setManager(scope: Scope, { teamId, memberId, isManager }: { teamId: string; memberId: string; isManager: boolean }): Promise<Result<undefined, 'not-found'>> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    const { count } = await tx.teamMembership.updateMany({
      where: { workspaceId: scope.workspaceId, teamId, memberId, endsOn: null },
      data: { isManager },
    });
    if (count === 0) return refused('not-found');
    await recordAudit(tx, scope, { verb: 'team.set-manager', entity: 'team', recordId: teamId, after: { memberId, isManager } });
    return done();
  });
}
