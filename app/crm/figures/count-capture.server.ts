import { z } from 'zod';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import { type Figure, type Moment, quotient } from './figure.ts';
import { OUTSIDE_SOURCES } from './outside-source.ts';

const RowSchema = z.object({ start: DaySchema, end: DaySchema, groupId: z.uuid(), outside: z.int(), logged: z.int(), people: z.int() });

/** Contact moments in the CRM against what other sources counted for exactly that period and group, over the channels of those sources. One statement. */
export async function countCapture(tx: SqlTransaction, scope: Scope, moments: readonly Moment[]): Promise<Figure[]> {
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) return [];
  const channels = Object.entries(OUTSIDE_SOURCES).flatMap(([source, all]) => all.map((channel) => Prisma.sql`(${source}::text, ${channel}::text)`));
  const instant = (column: string) => Prisma.sql`(${Prisma.raw(column)}::timestamp AT TIME ZONE ${scope.timeZone})`;
  const day = Prisma.sql`(i.occurred_at AT TIME ZONE ${scope.timeZone})::date`;
  const rows: unknown[] = await tx.$queryRaw(Prisma.sql`
    WITH counted AS (
      SELECT start_on, end_on, group_id, array_agg(source) AS sources, sum(contacts)::int AS outside FROM outside_counts
      WHERE workspace_id = ${scope.workspaceId}::uuid AND start_on >= ${first.start}::date AND end_on <= ${last.end}::date GROUP BY 1, 2, 3
    )
    SELECT c.start_on::text AS start, c.end_on::text AS end, c.group_id AS "groupId", c.outside, l.logged, l.people
    FROM counted c CROSS JOIN LATERAL (
      SELECT count(*)::int AS logged, count(DISTINCT coalesce(i.owner_id, i.created_by_id))::int AS people FROM interactions i
      WHERE i.workspace_id = ${scope.workspaceId}::uuid AND NOT i.is_machine AND i.deleted_at IS NULL
        AND i.occurred_at >= ${instant('c.start_on')} AND i.occurred_at < ${instant('c.end_on')}
        AND i.channel IN (SELECT v.channel FROM (VALUES ${Prisma.join(channels)}) AS v(source, channel) WHERE v.source = ANY (c.sources))
        AND (c.group_id = ${scope.workspaceId}::uuid OR EXISTS (SELECT 1 FROM team_memberships tm WHERE tm.workspace_id = i.workspace_id AND tm.member_id = coalesce(i.owner_id, i.created_by_id)
          AND tm.team_id = c.group_id AND tm.starts_on <= ${day} AND (tm.ends_on IS NULL OR tm.ends_on > ${day})))
    ) l`);
  const isAsked = new Set(moments.map(({ start, end }) => `${start} ${end}`));
  return z.array(RowSchema).parse(rows).flatMap(({ start, end, groupId, outside, logged, people }) =>
    isAsked.has(`${start} ${end}`) ? [quotient({ figure: 'capture-rate', teamId: groupId === scope.workspaceId ? null : groupId, start, end, numerator: logged, denominator: outside, people, leftOut: 0 })] : [],
  );
}
