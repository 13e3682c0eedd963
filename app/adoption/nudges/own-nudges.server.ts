import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { ANSWER_WITHIN_DAYS } from './nudge-effect.ts';
import { answered } from './nudge-facts.server.ts';
import type { Handover, OwnNudge } from './own-nudges.ts';

/** The reminder of this week, until the act is done or the person puts it away; at most one, by the rule. */
export async function listOwnNudges(scope: Scope, { asOf }: { asOf: Date }): Promise<OwnNudge[]> {
  const { workspaceId, member } = scope;
  if (!member) return [];
  const today = dayIn(asOf, scope.timeZone);
  return inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<OwnNudge[]>`
    SELECT n.id, r.title, r.benefit, r.link, n.at FROM nudges n JOIN nudge_rules r ON r.workspace_id = n.workspace_id AND r.id = n.rule_id
    WHERE ${isOpen(scope, member.id, today)} ORDER BY n.at DESC`);
}

/** How many of them there are, for the badge. */
export async function countOwnNudges(tx: SqlTransaction, scope: Scope, { today }: { today: Day }): Promise<number> {
  if (!scope.member) return 0;
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM nudges n JOIN nudge_rules r ON r.workspace_id = n.workspace_id AND r.id = n.rule_id WHERE ${isOpen(scope, scope.member.id, today)}`;
  return row!.count;
}

/** Puts one's own reminder away. Twice is once. */
export async function dismissNudge(scope: Scope, nudgeId: string, asOf: Date): Promise<Result<undefined, 'not-found'>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-found');
  return inWorkspaceSql(workspaceId, async (tx) => {
    const own = await tx.$queryRaw<{ dismissed_at: Date | null }[]>`
      SELECT dismissed_at FROM nudges WHERE workspace_id = ${workspaceId}::uuid AND id = ${nudgeId}::uuid AND member_id = ${member.id}::uuid AND NOT is_held_out FOR UPDATE`;
    if (!own[0]) return refused('not-found');
    if (own[0].dismissed_at) return done();
    await tx.$executeRaw`UPDATE nudges SET dismissed_at = ${asOf.toISOString()}::timestamptz WHERE workspace_id = ${workspaceId}::uuid AND id = ${nudgeId}::uuid`;
    await recordAudit(tx, scope, { verb: 'nudge.dismiss', entity: 'nudge', recordId: nudgeId });
    return done();
  });
}

/** Who was handed over to the person as manager of their team, the longest waiting first. */
export async function listHandovers(scope: Scope, { asOf }: { asOf: Date }): Promise<Handover[]> {
  const { workspaceId, member } = scope;
  if (!member) return [];
  const today = dayIn(asOf, scope.timeZone);
  return inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<Handover[]>`
    SELECT h.id, m.name, r.title, h.handed_at AS "handedAt" FROM nudge_handovers h
    JOIN nudge_rules r ON r.workspace_id = h.workspace_id AND r.id = h.rule_id JOIN members m ON m.workspace_id = h.workspace_id AND m.id = h.member_id
    WHERE h.workspace_id = ${workspaceId}::uuid AND h.closed_at IS NULL AND ${isOfOwnTeam(member.id, today)} ORDER BY h.handed_at, m.name, h.id`);
}

/** The coach has spoken with them: reminders may begin again. Only by the manager of their team. */
export async function closeHandover(scope: Scope, handoverId: string, asOf: Date): Promise<Result<undefined, 'not-found'>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-found');
  const today = dayIn(asOf, scope.timeZone);
  return inWorkspaceSql(workspaceId, async (tx) => {
    const own = await tx.$queryRaw<{ closed_at: Date | null }[]>`
      SELECT h.closed_at FROM nudge_handovers h WHERE h.workspace_id = ${workspaceId}::uuid AND h.id = ${handoverId}::uuid AND ${isOfOwnTeam(member.id, today)} FOR UPDATE OF h`;
    if (!own[0]) return refused('not-found');
    if (own[0].closed_at) return done();
    await tx.$executeRaw`UPDATE nudge_handovers SET closed_at = ${asOf.toISOString()}::timestamptz, closed_by = ${scope.actor} WHERE workspace_id = ${workspaceId}::uuid AND id = ${handoverId}::uuid`;
    await recordAudit(tx, scope, { verb: 'nudge.close-handover', entity: 'nudge-handover', recordId: handoverId });
    return done();
  });
}

function isOpen({ workspaceId }: Scope, memberId: string, today: Day): Prisma.Sql {
  return Prisma.sql`n.workspace_id = ${workspaceId}::uuid AND n.member_id = ${memberId}::uuid AND NOT n.is_held_out AND n.dismissed_at IS NULL
    AND n.on_day <= ${today}::date AND n.on_day > ${today}::date - ${ANSWER_WITHIN_DAYS}::int AND NOT ${answered(Prisma.sql`${today}::date`, workspaceId)}`;
}

/** Of the handover `h`: the person manages the team that its member is in, on that day; not their own. */
function isOfOwnTeam(managerId: string, today: Day): Prisma.Sql {
  const holds = (alias: Prisma.Sql) => Prisma.sql`${alias}.starts_on <= ${today}::date AND (${alias}.ends_on IS NULL OR ${alias}.ends_on > ${today}::date)`;
  return Prisma.sql`h.member_id <> ${managerId}::uuid AND EXISTS (
    SELECT 1 FROM team_memberships o JOIN team_memberships c ON c.workspace_id = o.workspace_id AND c.team_id = o.team_id AND c.member_id = ${managerId}::uuid AND c.is_manager
    WHERE o.workspace_id = h.workspace_id AND o.member_id = h.member_id AND ${holds(Prisma.sql`o`)} AND ${holds(Prisma.sql`c`)})`;
}
