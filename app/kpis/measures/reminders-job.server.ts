import { z } from 'zod';
import { defineJob } from '#app/jobs/define-job.ts';
import { schedule } from '#app/jobs/schedule.server.ts';
import { remindReadings } from './remind-readings.server.ts';

/** Once in the morning of every weekday; holidays are the rule's to know. */
const remind = defineJob('kpis.reminders', {
  schema: z.strictObject({}),
  run: async (_payload, { scope, asOf }) => {
    await remindReadings(scope, { asOf });
  },
});
schedule(remind, '15 8 * * 1-5');
