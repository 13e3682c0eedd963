import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { LOGGED_WITHIN_HOURS, type RecordRule } from './record-rule.ts';

/** Acts in [from, to), as rows (at, member_id, is_desired, is_left_out, times). */
export function ruleFacts(scope: Scope, rule: RecordRule, { from, to }: { from: Date; to: Date }): Prisma.Sql {
  const during = (column: string) => Prisma.sql`${Prisma.raw(column)} >= ${from.toISOString()}::timestamptz AND ${Prisma.raw(column)} < ${to.toISOString()}::timestamptz`;
  const own = Prisma.sql`i.workspace_id = ${scope.workspaceId}::uuid AND i.deleted_at IS NULL`;
  switch (rule) {
    case 'logged-in-time':
      return Prisma.sql`
        SELECT i.created_at AS at, coalesce(i.owner_id, i.created_by_id) AS member_id, i.created_at <= i.occurred_at + ${`${LOGGED_WITHIN_HOURS} hours`}::interval AS is_desired, i.is_machine AS is_left_out, 1 AS times
        FROM interactions i WHERE ${own} AND ${during('i.created_at')}`;
    case 'outcome-noted':
      return Prisma.sql`
        SELECT i.created_at AS at, coalesce(i.owner_id, i.created_by_id) AS member_id, coalesce(i.outcome, '') <> '' AS is_desired, i.is_machine AS is_left_out, 1 AS times
        FROM interactions i WHERE ${own} AND ${during('i.created_at')}`;
    case 'answered-in-time':
      return Prisma.sql`
        SELECT i.response_due_at AS at, coalesce(i.owner_id, i.created_by_id) AS member_id, coalesce(i.first_responded_at <= i.response_due_at, false) AS is_desired, i.is_machine AS is_left_out, 1 AS times
        FROM interactions i WHERE ${own} AND i.direction = 'in' AND ${during('i.response_due_at')}`;
    case 'task-on-time':
      return Prisma.sql`
        SELECT due.at, i.owner_id AS member_id, coalesce(i.done_at < (i.due_on + 1)::timestamp AT TIME ZONE ${scope.timeZone}, false) AS is_desired, false AS is_left_out, 1 AS times
        FROM tasks i CROSS JOIN LATERAL (SELECT (i.due_on + interval '23 hours 59 minutes') AT TIME ZONE ${scope.timeZone} AS at) due
        WHERE ${own} AND i.due_on BETWEEN (${from.toISOString()}::timestamptz)::date - 1 AND (${to.toISOString()}::timestamptz)::date + 1 AND ${during('due.at')}`;
    case 'stage-criteria': // as the deal was a minute after the change: who fills them in while moving it has met them
      return Prisma.sql`
        SELECT i.at, coalesce(i.by_id, d.owner_id) AS member_id, c.fields IS NULL OR NOT EXISTS (SELECT 1 FROM unnest(c.fields) field WHERE coalesce(was.row ->> field, '') = '') AS is_desired, c.fields IS NULL AS is_left_out, 1 AS times
        FROM deal_stage_changes i
        JOIN deals d ON d.workspace_id = i.workspace_id AND d.id = i.deal_id AND d.deleted_at IS NULL
        LEFT JOIN stage_criteria c ON c.workspace_id = i.workspace_id AND c.stage_id = i.to_stage_id AND cardinality(c.fields) > 0
        CROSS JOIN LATERAL (
          SELECT to_jsonb(d) || coalesce((
            SELECT pacer_merge_older(r.before ORDER BY r.id DESC) FROM record_changes r
            WHERE c.fields IS NOT NULL AND r.workspace_id = i.workspace_id AND r.record_id = d.id AND r.action = 'u' AND r.at > i.at + interval '1 minute'), '{}'::jsonb) AS row
        ) was
        WHERE ${own} AND i.from_stage_id IS NOT NULL AND ${during('i.at')}`;
  }
}
