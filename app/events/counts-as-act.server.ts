import { Prisma } from '#app/db/generated/client.ts';
import { roleOnSql } from '#app/people/role-history.server.ts';

/**
 * Whether activity `v` is an act for member `m` on a day, with the role they had then; who is not known has no role, and does what is
 * everybody's only. Roles of before are looked up only for what is meant for some roles.
 */
export function countsAsAct(on: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`v.kind = 'act' AND (v.roles = '{}' OR ${roleOnSql(on)} = ANY (v.roles))`;
}
