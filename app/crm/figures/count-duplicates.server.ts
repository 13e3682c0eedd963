import { z } from 'zod';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { ENTITIES } from '../entity/entities.ts';
import { MERGEABLE } from '../duplicates/mergeable.ts';
import { rowsAsOf, teamsOn } from './as-of-sql.server.ts';
import { beyondTheFirst } from './clusters.ts';
import { type Figure, type Moment, quotient, sumOf } from './figure.ts';

const PairSchema = z.object({ left: z.uuid(), right: z.uuid(), leftTeam: z.uuid().nullable(), rightTeam: z.uuid().nullable() });

/** Accounts and contacts that look like another one and are not yet merged or called different. @param records how many there are, by group. One statement. */
export async function countDuplicates(tx: SqlTransaction, scope: Scope, moment: Moment, records: readonly Figure[]): Promise<Figure[]> {
  const at = Prisma.sql`${moment.at.toISOString()}::timestamptz`;
  const all = MERGEABLE.map((entity) => Prisma.sql`SELECT id, owner_id FROM (${rowsAsOf(scope, ENTITIES[entity].table, moment)}) r`);
  const rows: unknown[] = await tx.$queryRaw(Prisma.sql`
    WITH candidate AS MATERIALIZED (
      SELECT left_id, right_id FROM duplicate_candidates
      WHERE workspace_id = ${scope.workspaceId}::uuid AND found_at <= ${at} AND (decision = 'open' OR decided_at > ${at})
    ),
    there AS (SELECT r.id, tm.team_id FROM (${Prisma.join(all, ' UNION ALL ')}) r LEFT JOIN (${teamsOn(scope, moment)}) tm ON tm.member_id = r.owner_id
      WHERE r.id IN (SELECT left_id FROM candidate UNION SELECT right_id FROM candidate))
    SELECT c.left_id AS left, c.right_id AS right, l.team_id AS "leftTeam", r.team_id AS "rightTeam" FROM candidate c JOIN there l ON l.id = c.left_id JOIN there r ON r.id = c.right_id`);
  const pairs = z.array(PairSchema).parse(rows);
  const teamOf = new Map(pairs.flatMap(({ left, leftTeam, right, rightTeam }) => [[left, leftTeam] as const, [right, rightTeam] as const]));
  const counts = new Map<string | null, number>();
  for (const id of beyondTheFirst(pairs.map(({ left, right }) => [left, right] as const))) for (const team of new Set([null, teamOf.get(id) ?? null])) counts.set(team, (counts.get(team) ?? 0) + 1);
  return sumOf('duplicates', records).map((each) => quotient({ ...each, numerator: counts.get(each.teamId) ?? 0 }));
}
