import { z } from 'zod';
import { defineJob } from '#app/jobs/define-job.ts';
import { schedule } from '#app/jobs/schedule.server.ts';
import { leavePastEmployers } from './past-employers.server.ts';

/** Takes people's employer away on the day that their role there ends. Running again finds nothing left to do. */
export const leaveAllPastEmployers = defineJob('crm.employers', {
  schema: z.strictObject({}),
  run: async (_payload, { scope, asOf }) => {
    await leavePastEmployers(scope, { asOf });
  },
});
// Soon after the day has changed, as memberships.
schedule(leaveAllPastEmployers, '12 0 * * *');
