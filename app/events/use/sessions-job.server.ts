import { z } from 'zod';
import { defineJob } from '#app/jobs/define-job.ts';
import { schedule } from '#app/jobs/schedule.server.ts';
import { countSessions } from './sessions.server.ts';

/** Every hour: metrics of sessions look back weeks, so that an hour is soon enough. Taking in events stays as fast as it is. */
export const countSessionsHourly = defineJob('events.sessions', {
  schema: z.strictObject({}),
  run: async (_payload, { scope }) => {
    await countSessions(scope);
  },
});
schedule(countSessionsHourly, '10 * * * *');
