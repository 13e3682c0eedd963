import { z } from 'zod';
import { digestWriter } from './digest-mail.server.tsx';
import { defineJob } from '#app/jobs/define-job.ts';
import { schedule } from '#app/jobs/schedule.server.ts';
import { sendDigests } from '#app/kpis/digest/send-digests.server.ts';
import { metricCatalogue } from './metric-catalogue.server.ts';

/** In the morning of every day; on which of them somebody gets it is theirs to choose. */
const sendDigestsDaily = defineJob('kpis.digests', {
  schema: z.strictObject({}),
  run: async (_payload, { scope, asOf }) => {
    await sendDigests(scope, { catalogue: metricCatalogue, write: digestWriter(scope, asOf), asOf });
  },
});
schedule(sendDigestsDaily, '0 7 * * *');
