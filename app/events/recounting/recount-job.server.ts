import { z } from 'zod';
import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { defineJob, type JobContext } from '#app/jobs/define-job.ts';
import { schedule } from '#app/jobs/schedule.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { putInUse } from './put-in-use.server.ts';
import { nextSlice, type RecountSource, type WeekToCount } from './recount.ts';
import { LONG, lockRecount } from './recount-lock.server.ts';
import { sumDays, sumWeeks } from './sum-again.server.ts';

/**
 * Rows read in one go, by source, after which is told how far it is. Of events not fewer: where they were not brought in in the
 * order in which they happened, each go reads past all of them.
 */
const MOST: Record<RecountSource, number> = { events: 2_000_000, days: 200_000 };
/** Everything is counted. */
const END = '9999-01-01' as Day;

/** Counts again what was asked, from where it is; nothing when nothing was. Hourly besides, for one that was stopped. */
export const RECOUNT = defineJob('events.recount', {
  schema: z.strictObject({}),
  // A process that dies over and over is not to blame on the events: each attempt goes on where the last one was.
  maxAttempts: 1_000,
  retryAfterMs: 1_000,
  run: (_payload, { scope, signal, report }) => runRecount(scope, { signal, report }),
});
schedule(RECOUNT, '25 * * * *');

interface Asked {
  token: string;
  source: RecountSource;
  countedBefore: Day | null;
  done: number;
  total: number | null;
  /** The workspace's of now, also when it has changed since this work began. */
  timeZone: string;
}

/** Days of the workspace, week by week, each kept when it is done; then all of it is put in use at once. */
export async function runRecount(given: Scope, { signal, report }: Partial<Pick<JobContext, 'signal' | 'report'>> = {}): Promise<void> {
  for (let asked = await findAsked(given); asked; asked = await findAsked(given)) {
    signal?.throwIfAborted();
    const scope = { ...given, timeZone: asked.timeZone };
    if (asked.countedBefore === END) {
      await putInUse(scope, asked.token, asked.source);
      continue;
    }
    const counted = await countNext(scope, asked);
    if (counted) await report?.(counted.done, counted.total);
  }
}

async function findAsked({ workspaceId }: Scope): Promise<Asked | null> {
  const [row] = await inWorkspaceSql(
    workspaceId,
    (tx) => tx.$queryRaw<Asked[]>`
      SELECT r.token, r.source, r.counted_before::text AS "countedBefore", r.days_done AS done, r.days_total AS total, w.time_zone AS "timeZone"
      FROM recounts r JOIN workspaces w ON w.id = r.workspace_id WHERE r.workspace_id = ${workspaceId}::uuid`,
  );
  return row ?? null;
}

/** @returns how far it is then; null when something else was asked meanwhile, and nothing is kept. */
async function countNext(scope: Scope, { token, source, countedBefore, done, total: known }: Asked): Promise<{ done: number; total: number } | null> {
  const { workspaceId, timeZone } = scope;
  try {
    return await inWorkspaceSql(workspaceId, async (tx) => {
      if (!(await lockRecount(tx, scope, token))) return null;
      if (countedBefore === null) for (const table of ['recounted_days', 'recounted_weeks']) await tx.$executeRaw`DELETE FROM ${Prisma.raw(table)} WHERE workspace_id = ${workspaceId}::uuid`;
      const left = await weeksLeft(tx, scope, source, countedBefore);
      const { from, before, days } = nextSlice(left, countedBefore, MOST[source]);
      if (source === 'events') {
        const start = (of: Day) => Prisma.sql`${of}::date::timestamp AT TIME ZONE ${timeZone}`;
        await sumDays(tx, scope, Prisma.sql`${from ? Prisma.sql`e.occurred_at >= (${start(from)})` : Prisma.sql`true`} AND ${before ? Prisma.sql`e.occurred_at < (${start(before)})` : Prisma.sql`true`}`);
      }
      await sumWeeks(tx, scope, source, Prisma.sql`${from ? Prisma.sql`d.day >= ${from}::date` : Prisma.sql`true`} AND ${before ? Prisma.sql`d.day < ${before}::date` : Prisma.sql`true`}`);
      const total = known ?? left.reduce((sum, week) => sum + week.days, 0);
      const far = before ? { done: done + days, total } : { done: total, total };
      const kept = await tx.$executeRaw`
        UPDATE recounts SET days_done = ${far.done}, days_total = ${total}, counted_before = ${before ?? END}::date
        WHERE workspace_id = ${workspaceId}::uuid AND token = ${token}::uuid AND counted_before IS NOT DISTINCT FROM ${countedBefore}::date`;
      if (kept === 0) throw new AskedMeanwhile();
      return far;
    }, LONG);
  } catch (error) {
    if (error instanceof AskedMeanwhile) return null;
    throw error;
  }
}

class AskedMeanwhile extends Error {}

/** By the sums in use: how much there is in which week, whatever the zone in which they were cut. */
async function weeksLeft(tx: SqlTransaction, { workspaceId }: Scope, source: RecountSource, from: Day | null): Promise<WeekToCount[]> {
  return tx.$queryRaw<WeekToCount[]>`
    SELECT date_trunc('week', day)::date::text AS week, count(DISTINCT day)::int AS days, ${source === 'events' ? Prisma.sql`sum(count)::float8` : Prisma.sql`count(*)::float8`} AS size
    FROM event_days WHERE workspace_id = ${workspaceId}::uuid AND ${from ? Prisma.sql`day >= ${from}::date` : Prisma.sql`true`} GROUP BY 1 ORDER BY 1`;
}
