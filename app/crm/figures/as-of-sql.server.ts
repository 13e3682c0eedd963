import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { name } from '../filter/filter-sql.server.ts';
import type { Moment } from './figure.ts';

/**
 * The rows of a table of records as they were at the moment, trash left out: today's rows, laid over with what each later
 * change in the log says was there before it. Rows removed for good are gone from the past too.
 */
export function rowsAsOf(scope: Scope, table: string, { at, isPresent }: Moment): Prisma.Sql {
  const own = Prisma.sql`t.workspace_id = ${scope.workspaceId}::uuid`;
  if (isPresent) return Prisma.sql`SELECT t.* FROM ${name(table)} t WHERE ${own} AND t.deleted_at IS NULL`;
  const instant = Prisma.sql`${at.toISOString()}::timestamptz`;
  return Prisma.sql`
    SELECT was.* FROM ${name(table)} t
    LEFT JOIN (
      SELECT c.record_id, pacer_merge_older(c.before ORDER BY c.id DESC) AS before FROM record_changes c
      WHERE c.workspace_id = ${scope.workspaceId}::uuid AND c.entity = ${table} AND c.action = 'u' AND c.at >= ${instant} GROUP BY c.record_id
    ) changed ON changed.record_id = t.id
    CROSS JOIN LATERAL jsonb_populate_record(t, coalesce(changed.before, '{}'::jsonb)) was
    WHERE ${own} AND t.created_at < ${instant} AND was.deleted_at IS NULL`;
}

/** In which team each member was on the day. */
export function teamsOn(scope: Scope, { on }: Moment): Prisma.Sql {
  return Prisma.sql`
    SELECT member_id, team_id FROM team_memberships
    WHERE workspace_id = ${scope.workspaceId}::uuid AND starts_on <= ${on}::date AND (ends_on IS NULL OR ends_on > ${on}::date)`;
}
