import { inWorkspace } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { Charge, NamedMember } from './charge.ts';

/** Who helps whom, by the name of the super user. */
export async function listSuperUsers({ workspaceId }: Scope): Promise<Charge[]> {
  return inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<Charge[]>`
    SELECT c.id, c.super_user_id AS "superUserId", s.name AS "superUser", c.team_id AS "teamId", coalesce(t.name, m.name) AS whom FROM super_user_charges c
    JOIN members s ON s.workspace_id = c.workspace_id AND s.id = c.super_user_id AND s.access_ended_at IS NULL
    LEFT JOIN teams t ON t.workspace_id = c.workspace_id AND t.id = c.team_id LEFT JOIN members m ON m.workspace_id = c.workspace_id AND m.id = c.member_id
    WHERE c.workspace_id = ${workspaceId}::uuid ORDER BY s.name, c.super_user_id, whom, c.id`);
}

export async function isSuperUser({ workspaceId, member }: Scope): Promise<boolean> {
  if (!member) return false;
  const rows = await inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<unknown[]>`SELECT 1 FROM super_user_charges WHERE workspace_id = ${workspaceId}::uuid AND super_user_id = ${member.id}::uuid LIMIT 1`);
  return rows.length > 0;
}

/** The reader's own super users: who was named for them first, then for the team they are in. */
export async function findSuperUsers({ workspaceId, member }: Scope): Promise<NamedMember[]> {
  if (!member) return [];
  return inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<NamedMember[]>`
    SELECT s.id, s.name FROM super_user_charges c JOIN members s ON s.workspace_id = c.workspace_id AND s.id = c.super_user_id AND s.access_ended_at IS NULL AND (s.left_on IS NULL OR s.left_on > current_date)
    WHERE c.workspace_id = ${workspaceId}::uuid AND s.id <> ${member.id}::uuid AND (c.member_id = ${member.id}::uuid
      OR c.team_id IN (SELECT team_id FROM team_memberships WHERE workspace_id = ${workspaceId}::uuid AND member_id = ${member.id}::uuid AND ends_on IS NULL))
    GROUP BY s.id, s.name ORDER BY bool_or(c.member_id IS NOT NULL) DESC, s.name, s.id`);
}

/** Whom the reader helps as super user: names, and nothing of what they do. */
export async function listCharges({ workspaceId, member }: Scope): Promise<NamedMember[]> {
  if (!member) return [];
  return inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<NamedMember[]>`
    SELECT m.id, m.name FROM members m WHERE m.workspace_id = ${workspaceId}::uuid AND m.id <> ${member.id}::uuid AND m.access_ended_at IS NULL AND (m.left_on IS NULL OR m.left_on > current_date) AND EXISTS (
      SELECT 1 FROM super_user_charges c LEFT JOIN team_memberships t ON t.workspace_id = c.workspace_id AND t.team_id = c.team_id AND t.ends_on IS NULL
      WHERE c.workspace_id = m.workspace_id AND c.super_user_id = ${member.id}::uuid AND (c.member_id = m.id OR t.member_id = m.id))
    ORDER BY m.name, m.id`);
}

/** Somebody helps a team, or one colleague, from now on. Naming twice is naming once. */
export async function nameSuperUser(scope: Scope, given: { superUserId: string; teamId: string | null; memberId: string | null }, { asOf }: { asOf: Date }): Promise<Result<undefined, 'not-allowed' | 'not-found' | 'one-of-both' | 'themself'>> {
  const { workspaceId } = scope;
  const { superUserId, teamId, memberId } = given;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  if ((teamId === null) === (memberId === null)) return refused('one-of-both');
  if (memberId === superUserId) return refused('themself');
  return inWorkspace(workspaceId, async (tx) => {
    const people = await tx.member.findMany({ where: { workspaceId, id: { in: [superUserId, ...(memberId ? [memberId] : [])] }, accessEndedAt: null }, select: { id: true } });
    if (people.length !== (memberId ? 2 : 1)) return refused('not-found');
    if (teamId && !(await tx.team.findFirst({ where: { workspaceId, id: teamId } }))) return refused('not-found');
    const { count } = await tx.superUserCharge.createMany({ data: [{ workspaceId, superUserId, teamId, memberId, since: asOf }], skipDuplicates: true });
    if (count > 0) await recordAudit(tx, scope, { verb: 'super-user.name', entity: 'super-user', recordId: superUserId, after: { teamId, memberId } });
    return done();
  });
}

/** They help that team or colleague no more. */
export async function endCharge(scope: Scope, id: string): Promise<Result<undefined, 'not-allowed' | 'not-found'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    const charge = await tx.superUserCharge.findFirst({ where: { workspaceId, id } });
    if (!charge) return refused('not-found');
    await tx.superUserCharge.deleteMany({ where: { workspaceId, id } });
    await recordAudit(tx, scope, { verb: 'super-user.end', entity: 'super-user', recordId: charge.superUserId, before: { teamId: charge.teamId, memberId: charge.memberId } });
    return done();
  });
}
