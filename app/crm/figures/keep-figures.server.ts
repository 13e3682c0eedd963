import { z } from 'zod';
import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import type { Period } from '#app/values/period.ts';
import type { Figure } from './figure.ts';

/** Puts the figures of these periods in the place of what was kept of them. */
export async function keepFigures(tx: SqlTransaction, scope: Scope, periods: readonly Period[], figures: readonly Figure[], asOf: Date): Promise<void> {
  const own = Prisma.sql`workspace_id = ${scope.workspaceId}::uuid`;
  await tx.$executeRaw(Prisma.sql`
    DELETE FROM record_figures f USING unnest(${arrayLiteral(periods.map(({ start }) => start))}::date[], ${arrayLiteral(periods.map(({ end }) => end))}::date[]) AS p(start_on, end_on)
    WHERE f.${own} AND f.start_on = p.start_on AND f.end_on = p.end_on`);
  const column = (of: (figure: Figure) => string | number | null) => arrayLiteral(figures.map(of));
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO record_figures (workspace_id, figure, group_id, start_on, end_on, numerator, denominator, value, people, left_out, counted_at)
    SELECT ${scope.workspaceId}::uuid, n.*, ${asOf.toISOString()}::timestamptz FROM unnest(
      ${column(({ figure }) => figure)}::text[], ${column(({ teamId }) => teamId ?? scope.workspaceId)}::uuid[], ${column(({ start }) => start)}::date[], ${column(({ end }) => end)}::date[],
      ${column(({ numerator }) => numerator)}::float8[], ${column(({ denominator }) => denominator)}::float8[], ${column(({ value }) => value)}::float8[],
      ${column(({ people }) => people)}::int[], ${column(({ leftOut }) => leftOut)}::int[]) AS n`);
}

const FigureSchema = z
  .object({ figure: z.string(), groupId: z.uuid(), start: DaySchema, end: DaySchema, numerator: z.number().nullable(), denominator: z.number(), value: z.number().nullable(), people: z.int(), leftOut: z.int() });

interface Asked {
  figures: readonly string[] | { startingWith: readonly string[] };
  /** Null is the whole organisation; absent is every group. */
  teamIds?: readonly (string | null)[];
  periods: readonly Period[];
}

/** What is kept of the figures in exactly these periods. One statement. */
export async function readFigures(tx: SqlTransaction, scope: Scope, { figures, teamIds, periods }: Asked): Promise<Figure[]> {
  if (periods.length === 0) return [];
  const names = 'startingWith' in figures ? Prisma.sql`f.figure LIKE ANY (${arrayLiteral(figures.startingWith.map((word) => `${word}%`))}::text[])` : Prisma.sql`f.figure = ANY (${arrayLiteral(figures)}::text[])`;
  const groups = teamIds ? Prisma.sql`AND f.group_id = ANY (${arrayLiteral(teamIds.map((id) => id ?? scope.workspaceId))}::uuid[])` : Prisma.empty;
  const rows: unknown[] = await tx.$queryRaw(Prisma.sql`
    SELECT f.figure, f.group_id AS "groupId", f.start_on::text AS start, f.end_on::text AS end, f.numerator, f.denominator, f.value, f.people, f.left_out AS "leftOut"
    FROM unnest(${arrayLiteral(periods.map(({ start }) => start))}::date[], ${arrayLiteral(periods.map(({ end }) => end))}::date[]) AS p(start_on, end_on)
    JOIN record_figures f ON f.workspace_id = ${scope.workspaceId}::uuid AND f.start_on = p.start_on AND f.end_on = p.end_on AND ${names} ${groups}
    ORDER BY f.start_on, f.figure`);
  return z.array(FigureSchema).parse(rows).map(({ groupId, ...row }) => ({ ...row, teamId: groupId === scope.workspaceId ? null : groupId }));
}

const CountSchema = z.object({ countedAt: z.coerce.date(), presentRows: z.int() });

/** When the figures were last counted and how many rows the present was counted from; null when they never were. */
export async function lastCount(tx: SqlTransaction, scope: Scope): Promise<{ countedAt: Date; presentRows: number } | null> {
  const rows: unknown[] = await tx.$queryRaw`SELECT counted_at AS "countedAt", present_rows AS "presentRows" FROM figure_counts WHERE workspace_id = ${scope.workspaceId}::uuid`;
  return rows[0] ? CountSchema.parse(rows[0]) : null;
}

export async function noteCount(tx: SqlTransaction, scope: Scope, { countedAt, presentRows }: { countedAt: Date; presentRows: number }): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO figure_counts (workspace_id, counted_at, present_rows) VALUES (${scope.workspaceId}::uuid, ${countedAt.toISOString()}::timestamptz, ${presentRows})
    ON CONFLICT (workspace_id) DO UPDATE SET counted_at = excluded.counted_at, present_rows = excluded.present_rows`;
}

/** When each week and month was last counted, and the day from which on records are known; null when there are none. */
export async function findCounted(tx: SqlTransaction, scope: Scope): Promise<{ since: Day | null; countedAt: Map<string, Date> }> {
  const rows = await tx.$queryRaw<{ start: string; end: string; counted_at: Date }[]>`
    SELECT start_on::text AS start, end_on::text AS end, max(counted_at) AS counted_at FROM record_figures
    WHERE workspace_id = ${scope.workspaceId}::uuid AND figure = 'completeness' AND group_id = workspace_id AND end_on > start_on + 1 GROUP BY 1, 2`;
  const countedAt = new Map(rows.map(({ start, end, counted_at }) => [`${start} ${end}`, counted_at]));
  const [first] = await tx.$queryRaw<{ at: Date | null }[]>`
    SELECT least((SELECT min(created_at) FROM accounts WHERE workspace_id = ${scope.workspaceId}::uuid), (SELECT min(created_at) FROM contacts WHERE workspace_id = ${scope.workspaceId}::uuid),
      (SELECT min(created_at) FROM deals WHERE workspace_id = ${scope.workspaceId}::uuid), (SELECT min(created_at) FROM interactions WHERE workspace_id = ${scope.workspaceId}::uuid)) AS at`;
  return { since: first?.at ? dayIn(first.at, scope.timeZone) : null, countedAt };
}

export async function dropDaysBefore(tx: SqlTransaction, scope: Scope, day: Day): Promise<void> {
  await tx.$executeRaw`DELETE FROM record_figures WHERE workspace_id = ${scope.workspaceId}::uuid AND start_on < ${day}::date AND end_on = start_on + 1`;
}
