import { z } from 'zod';
import { defineJob } from '#app/jobs/define-job.ts';
import { schedule } from '#app/jobs/schedule.server.ts';
import { runChecks } from '#app/specs/evidence/run-checks.server.ts';
import { metricCatalogue } from './metric-catalogue.server.ts';

/** Every night, after the figures were kept: what stopped holding is seen the next morning, and told to who answers for it. */
export const runChecksNightly = defineJob('specs.checks', {
  schema: z.strictObject({}),
  run: async (_payload, { scope, asOf }) => {
    await runChecks(scope, metricCatalogue, { isTold: true, asOf });
  },
});
schedule(runChecksNightly, '10 4 * * *');
