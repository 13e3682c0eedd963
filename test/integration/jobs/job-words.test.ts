import '#app/all-jobs.server.ts';
import { expect, test } from 'vitest';
import { definedJobs } from '#app/jobs/define-job.ts';
import { jobName } from '#app/jobs/job-words.ts';
import { definedSweeps } from '#app/jobs/sweep.server.ts';

test('everything that runs in the background is called by what it does, not by the name the program has for it', () => {
  const names = [...definedJobs().keys(), ...definedSweeps().map(({ name }) => name)];
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => jobName(name) === name)).toEqual([]);
});
