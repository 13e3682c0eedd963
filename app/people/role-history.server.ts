import { Prisma } from '#app/db/generated/client.ts';
import type { Transaction } from '#app/db/client.server.ts';
import type { Day } from '#app/values/day.ts';

/**
 * Keeps the role somebody had until today; called in the transaction in which it becomes another, before it does. Of several
 * changes on one day the role of the day before is what is kept.
 */
export async function keepPastRole(tx: Transaction, { workspaceId, memberId, role }: { workspaceId: string; memberId: string; role: string }, today: Day): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO past_roles (workspace_id, member_id, until_on, role) VALUES (${workspaceId}::uuid, ${memberId}::uuid, ${today}::date, ${role}) ON CONFLICT DO NOTHING`;
}

/** The role that member `m` had on a day; null where there is no member. The rule is the one of `roleOn`. */
export function roleOnSql(on: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT p.role FROM past_roles p WHERE p.workspace_id = m.workspace_id AND p.member_id = m.id AND p.until_on > ${on} ORDER BY p.until_on LIMIT 1), m.role)`;
}

/** As JSON for `RoleHistory`: the past roles of member `m`, null when there are none. */
export const PAST_ROLES_JSON = Prisma.sql`(SELECT json_agg(json_build_object('role', p.role, 'untilOn', p.until_on)) FROM past_roles p WHERE p.workspace_id = m.workspace_id AND p.member_id = m.id)`;

/** Whether member `m` has, or had, a role that meets the condition. */
export function everHadRole(meets: (role: Prisma.Sql) => Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${meets(Prisma.sql`m.role`)} OR EXISTS (SELECT 1 FROM past_roles p WHERE p.workspace_id = m.workspace_id AND p.member_id = m.id AND ${meets(Prisma.sql`p.role`)}))`;
}
