import '#app/all-jobs.server.ts';
import { type JobAct, listFailures, listJobs, runNow, stopJob } from '#app/jobs/job-overview.server.ts';
import type { JobOverview, JobRun } from '#app/jobs/job-overview.ts';
import { definedSweeps } from '#app/jobs/sweep.server.ts';
import type { Scope } from '#app/people/scope.ts';

/** What the jobs page shows. Here, because it knows every job of every room; the pages' bundle would only know those that some page asks for. */
export async function findJobsPage(scope: Scope, asOf: Date): Promise<{ jobs: JobOverview[]; failures: JobRun[]; sweeps: string[] }> {
  const [jobs, failures] = await Promise.all([listJobs(scope, { asOf }), listFailures(scope)]);
  return { jobs, failures, sweeps: definedSweeps().map(({ name }) => name) };
}

/** Starts or stops one of them. */
export async function actOnJob(scope: Scope, act: JobAct) {
  return act.intent === 'run' ? runNow(scope, act.name, act.seen) : stopJob(scope, act.run);
}
