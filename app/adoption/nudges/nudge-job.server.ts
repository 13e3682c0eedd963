import { z } from 'zod';
import { defineJob } from '#app/jobs/define-job.ts';
import { schedule } from '#app/jobs/schedule.server.ts';
import { runNudges } from './run-nudges.server.ts';

/** Looks every working hour whom to remind; how often somebody is reminded is the rule's to say, not the schedule's. */
const nudge = defineJob('adoption.nudges', {
  schema: z.strictObject({}),
  run: async (_payload, { scope, asOf }) => {
    await runNudges(scope, { asOf });
  },
});
schedule(nudge, '5 9-16 * * 1-5');
