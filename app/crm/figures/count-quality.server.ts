import { z } from 'zod';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { ENTITIES } from '../entity/entities.ts';
import { weightsOf } from '../record/completeness.ts';
import { completenessSql, isKnown } from '../record/completeness-sql.server.ts';
import { rowsAsOf, teamsOn } from './as-of-sql.server.ts';
import { type Figure, type Moment, quotient } from './figure.ts';
import { isBrokenSql } from './format-rules.ts';
import { type KeyKind, missingFigure } from './quality.ts';

/** A key record is fresh when it was changed or confirmed in so many days. */
export const FRESH_DAYS = 180;

const RowSchema = z.object({ teamId: z.uuid().nullable(), records: z.int(), people: z.int(), score: z.number(), complete: z.int(), fresh: z.int(), bad: z.int(), unowned: z.int(), consented: z.int(), missing: z.array(z.int()) });

/** How the records of a kind were kept at the moment; of deals the open ones. One statement. */
export async function countQuality(tx: SqlTransaction, scope: Scope, kind: KeyKind, moment: Moment): Promise<Figure[]> {
  const entity = ENTITIES[kind];
  const weights = weightsOf(kind);
  const at = Prisma.sql`${moment.at.toISOString()}::timestamptz`;
  const open = kind === 'deal' ? Prisma.sql`JOIN stages s ON s.workspace_id = r.workspace_id AND s.id = r.stage_id AND s.kind = 'open'` : Prisma.empty;
  const confirmed = kind === 'deal' ? Prisma.sql`r.updated_at` : Prisma.sql`greatest(r.updated_at, r.confirmed_at)`;
  const consent = kind === 'contact' ? Prisma.sql`EXISTS (SELECT 1 FROM consents c WHERE c.workspace_id = r.workspace_id AND c.contact_id = r.id AND c.deleted_at IS NULL AND c.at <= ${at})` : Prisma.sql`false`;
  const missing = weights.map(({ fields }) => `NOT coalesce(${isKnown(entity, fields, 'r')}, false)`);
  const rows: unknown[] = await tx.$queryRaw(Prisma.sql`
    WITH judged AS (
      SELECT r.owner_id, tm.team_id, ${completenessSql(entity, 'r')} AS percent, ${confirmed} > ${at} - ${`${FRESH_DAYS} days`}::interval AS is_fresh,
        o.id IS NULL OR o.left_on <= ${moment.on}::date OR o.access_ended_at <= ${at} AS is_unowned, ${Prisma.raw(isBrokenSql(kind))} AS is_broken, ${consent} AS is_consented,
        ${Prisma.raw(missing.map((condition, nth) => `${condition} AS missing_${nth}`).join(', '))}
      FROM (${rowsAsOf(scope, entity.table, moment)}) r ${open}
      LEFT JOIN members o ON o.workspace_id = r.workspace_id AND o.id = r.owner_id
      LEFT JOIN (${teamsOn(scope, moment)}) tm ON tm.member_id = r.owner_id
    )
    SELECT team_id AS "teamId", count(*)::int AS records, count(DISTINCT owner_id)::int AS people, coalesce(sum(percent), 0)::float8 / 100 AS score, count(*) FILTER (WHERE percent = 100)::int AS complete,
      count(*) FILTER (WHERE is_fresh)::int AS fresh, count(*) FILTER (WHERE coalesce(is_unowned, false) OR is_broken)::int AS bad, count(*) FILTER (WHERE coalesce(is_unowned, false))::int AS unowned,
      count(*) FILTER (WHERE is_consented)::int AS consented, ARRAY[${Prisma.raw(missing.map((_, nth) => `count(*) FILTER (WHERE missing_${nth})`).join(', '))}]::int[] AS missing
    FROM judged GROUP BY GROUPING SETS ((), (team_id)) HAVING GROUPING(team_id) = 1 OR team_id IS NOT NULL`);
  return z.array(RowSchema).parse(rows).flatMap(({ teamId, records, people, ...row }) => {
    const of = (figure: string, numerator: number) => quotient({ figure, teamId, start: moment.start, end: moment.end, numerator, denominator: records, people, leftOut: 0 });
    return [
      of(`completeness.${kind}`, row.score),
      of(`complete-records.${kind}`, row.complete),
      ...(kind === 'deal' ? [] : [of(`freshness.${kind}`, row.fresh), of(`records.${kind}`, records)]),
      of(`ownerless.${kind}`, row.bad),
      of(`unowned.${kind}`, row.unowned),
      ...(kind === 'contact' ? [of('consent-known', row.consented)] : []),
      ...weights.map(({ fields }, nth) => of(missingFigure(kind, fields), row.missing[nth] ?? 0)),
    ];
  });
}
