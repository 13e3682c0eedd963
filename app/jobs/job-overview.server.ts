import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { definedJobs } from './define-job.ts';
import { enqueue } from './enqueue.server.ts';
import type { JobOverview, JobRun } from './job-overview.ts';
import { PROGRESS_COLUMNS, requestStop } from './job-progress.server.ts';
import { nextMoment, scheduledNames } from './schedule.server.ts';

/** Every kind of job that the server knows, with what it does and did in this workspace; those on a schedule first. */
export async function listJobs(scope: Scope, { asOf }: { asOf: Date }): Promise<JobOverview[]> {
  const { workspaceId } = scope;
  const runs = await inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<JobRun[]>`
    SELECT DISTINCT ON (name, state IN ('waiting', 'running')) ${PROGRESS_COLUMNS} FROM jobs
    WHERE workspace_id = ${workspaceId}::uuid ORDER BY name, state IN ('waiting', 'running'), state = 'running' DESC, created_at DESC, id DESC`);
  const isScheduled = scheduledNames();
  const jobs = [...definedJobs().keys()].map((name): JobOverview => {
    const own = runs.filter((run) => run.name === name);
    const current = own.find(isCurrent) ?? null;
    const last = own.find((run) => !isCurrent(run)) ?? null;
    return { name, isScheduled: isScheduled.has(name), nextAt: nextMoment(name, scope.timeZone, asOf), current, last, newestId: (current ?? last)?.id ?? null };
  });
  return jobs.sort((one, other) => Number(other.isScheduled) - Number(one.isScheduled) || (one.nextAt?.getTime() ?? 0) - (other.nextAt?.getTime() ?? 0) || (one.name < other.name ? -1 : 1));
}

export type JobAct = { intent: 'run'; name: string; seen: string | null } | { intent: 'stop'; run: string };

const FAILURES_SHOWN = 50;

/** What was given up, the newest first. */
export async function listFailures({ workspaceId }: Scope): Promise<JobRun[]> {
  return inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<JobRun[]>`
    SELECT ${PROGRESS_COLUMNS} FROM jobs WHERE workspace_id = ${workspaceId}::uuid AND state = 'failed' ORDER BY finished_at DESC, id DESC LIMIT ${FAILURES_SHOWN}`);
}

/**
 * Starts a job of the schedule now; one that waits for a later attempt is brought forward. `already`: it is due or runs, or
 * something ran since the reader looked, so that a second press does nothing.
 * @param seen the newest run that the reader saw; null when they saw none.
 */
export async function runNow(scope: Scope, name: string, seen: string | null): Promise<Result<{ id: string }, 'not-found' | 'already'>> {
  const { workspaceId } = scope;
  const job = definedJobs().get(name);
  if (!job || !scheduledNames().has(name)) return refused('not-found');
  return inWorkspaceSql(workspaceId, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`run now ${workspaceId} ${name}`}, 0))`;
    const [state] = await tx.$queryRaw<{ is_busy: boolean; newest: string | null }[]>`
      SELECT coalesce(bool_or(state = 'running' OR (state = 'waiting' AND run_at <= clock_timestamp())), false) AS is_busy,
        (array_agg(id ORDER BY state IN ('waiting', 'running') DESC, state = 'running' DESC, created_at DESC, id DESC))[1] AS newest
      FROM jobs WHERE workspace_id = ${workspaceId}::uuid AND name = ${name}`;
    if (state!.is_busy || state!.newest !== seen) return refused('already');
    const waiting = await tx.$queryRaw<{ id: string }[]>`
      UPDATE jobs SET run_at = date_trunc('milliseconds', clock_timestamp()) WHERE workspace_id = ${workspaceId}::uuid AND name = ${name} AND state = 'waiting' RETURNING id`;
    const id = waiting[0]?.id ?? (await enqueue(tx, scope, job, {} as never));
    await recordAudit(tx, scope, { verb: 'job.run-now', entity: 'job', recordId: id, after: { name } });
    return done({ id });
  });
}

/** Asks what waits or runs to stop. `had-ended`: there was nothing to stop any more. */
export async function stopJob(scope: Scope, id: string): Promise<Result<undefined, 'had-ended'>> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    if (!(await requestStop(scope, id, tx))) return refused('had-ended');
    await recordAudit(tx, scope, { verb: 'job.stop', entity: 'job', recordId: id });
    return done();
  });
}

function isCurrent({ state }: JobRun): boolean {
  return state === 'waiting' || state === 'running';
}
