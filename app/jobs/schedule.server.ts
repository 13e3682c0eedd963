import { Cron } from 'croner';
import { database } from '#app/db/client.server.ts';
import type { Job } from './define-job.ts';

interface Schedule {
  job: Job<Record<string, never>>;
  cron: string;
  /** Null: each workspace's own. */
  timeZone: string | null;
}

const CATCH_UP_MS = 24 * 3_600_000;
const schedules = new Map<string, Schedule>();
/** The firings already written, by schedule and zone: the database is asked only when a new moment has come. */
const written = new Map<string, number>();

/**
 * Runs a job without payload for every workspace whenever the cron expression says so ("30 2 * * *"), in the given time
 * zone or in each workspace's own. A moment missed while no server ran is made up for within a day, once.
 */
export function schedule(job: Job<Record<string, never>>, cron: string, timeZone: string | null = null): void {
  new Cron(cron, { timezone: timeZone ?? 'UTC' }); // a wrong expression or zone shows at start
  schedules.set(job.name, { job, cron, timeZone });
}

/** The names of the jobs that run by themselves. */
export function scheduledNames(): ReadonlySet<string> {
  return new Set(schedules.keys());
}

/** When a job runs next by its schedule, in a workspace of that time zone; null for one that only runs when asked. */
export function nextMoment(name: string, workspaceZone: string, asOf: Date): Date | null {
  const found = schedules.get(name);
  return found ? new Cron(found.cron, { timezone: found.timeZone ?? workspaceZone }).nextRun(asOf) : null;
}

/** Writes the jobs whose moment has come; as often as wanted and by any number of servers, each moment gives one job per workspace. */
export async function enqueueScheduled(asOf: Date): Promise<number> {
  if (schedules.size === 0) return 0;
  const zones = (await database().workspace.findMany({ distinct: ['timeZone'], select: { timeZone: true } })).map((row) => row.timeZone);
  let made = 0;
  for (const { job, cron, timeZone } of schedules.values()) {
    for (const zone of timeZone ? [timeZone] : zones) {
      const key = `${job.name} ${zone}`;
      const moment = lastMoment(new Cron(cron, { timezone: zone }), written.get(key) ?? asOf.getTime() - CATCH_UP_MS, asOf);
      if (!moment) continue;
      made += await database().$executeRaw`
        INSERT INTO jobs (id, workspace_id, name, payload, run_at, scheduled_for)
        SELECT gen_random_uuid(), id, ${job.name}, '{}'::jsonb, ${moment.toISOString()}::timestamptz, ${moment.toISOString()}::timestamptz FROM workspaces
        WHERE created_at < ${moment.toISOString()}::timestamptz AND is_filled AND (${timeZone}::text IS NOT NULL OR time_zone = ${zone})
        ON CONFLICT (workspace_id, name, scheduled_for) DO NOTHING`;
      written.set(key, moment.getTime());
    }
  }
  return made;
}

/** The newest moment after `from` that is not after `asOf`; null when none has come. */
function lastMoment(cron: Cron, from: number, asOf: Date): Date | null {
  let last: Date | null = null;
  for (let next = cron.nextRun(new Date(from)); next && next <= asOf; next = cron.nextRun(next)) last = next;
  return last;
}
