import { z } from 'zod';
import { defineJob } from '#app/jobs/define-job.ts';
import { schedule } from '#app/jobs/schedule.server.ts';
import { reviseMemberships } from './memberships.server.ts';

/** Renews what renews by itself and lets run out what has ended. Running again finds nothing left to do. */
export const reviseAllMemberships = defineJob('crm.memberships', {
  schema: z.strictObject({}),
  run: async (_payload, { scope, asOf }) => {
    await reviseMemberships(scope, { asOf });
  },
});
// Soon after the day has changed, so that the morning's lists are right.
schedule(reviseAllMemberships, '10 0 * * *');
