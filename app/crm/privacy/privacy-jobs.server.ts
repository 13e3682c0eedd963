import { z } from 'zod';
import { defineJob } from '#app/jobs/define-job.ts';
import { schedule } from '#app/jobs/schedule.server.ts';
import { expire } from './expire.server.ts';
import { purgeTrash } from './purge-trash.server.ts';

/** What lay in the trash long enough goes for good. */
export const emptyTrash = defineJob('crm.trash', {
  schema: z.strictObject({}),
  run: async (_payload, { scope, asOf, signal, report }) => {
    await purgeTrash(scope, { asOf, signal, report: (done) => report(done) });
  },
});
schedule(emptyTrash, '10 3 * * *');

/** What is kept longer than the workspace wants goes. */
export const keepNoLonger = defineJob('crm.retention', {
  schema: z.strictObject({}),
  run: async (_payload, { scope, asOf, signal, report }) => {
    await expire(scope, { asOf, signal, report: (done) => report(done) });
  },
});
schedule(keepNoLonger, '30 3 * * *');
