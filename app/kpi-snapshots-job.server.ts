import { z } from 'zod';
import { defineJob } from '#app/jobs/define-job.ts';
import { schedule } from '#app/jobs/schedule.server.ts';
import { takeSnapshots } from '#app/kpis/snapshots/take-snapshots.server.ts';
import { metricCatalogue } from './metric-catalogue.server.ts';

/** Every night: what was said of a closed period stays said, and what turns out to be another is seen the next morning. */
export const takeSnapshotsNightly = defineJob('kpis.snapshots', {
  schema: z.strictObject({}),
  run: async (_payload, { scope, asOf, signal, report }) => {
    await takeSnapshots(scope, metricCatalogue, { asOf, signal, report });
  },
});
schedule(takeSnapshotsNightly, '40 3 * * *');
