import { z } from 'zod';
import { defineJob } from '#app/jobs/define-job.ts';
import { schedule } from '#app/jobs/schedule.server.ts';
import { keepOutlooks } from '#app/kpis/forecast/keep-outlooks.server.ts';
import { metricCatalogue } from './metric-catalogue.server.ts';

/** Every night, after the periods that closed were kept. */
const keepOutlooksNightly = defineJob('kpis.outlooks', {
  schema: z.strictObject({}),
  run: async (_payload, { scope, asOf, signal, report }) => {
    await keepOutlooks(scope, metricCatalogue, { asOf, signal, report });
  },
});
schedule(keepOutlooksNightly, '20 4 * * *');
