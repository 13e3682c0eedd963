import { z } from 'zod';
import { defineJob } from '#app/jobs/define-job.ts';
import { schedule } from '#app/jobs/schedule.server.ts';
import { watchAlerts } from '#app/kpis/alerts/watch-alerts.server.ts';
import { metricCatalogue } from './metric-catalogue.server.ts';

/** Every hour of the day shift, every day: the state moves on at weekends too, what is sent waits for a working day. */
export const watchAlertsHourly = defineJob('kpis.alerts', {
  schema: z.strictObject({}),
  run: async (_payload, { scope, asOf }) => {
    await watchAlerts(scope, metricCatalogue, { asOf });
  },
});
schedule(watchAlertsHourly, '20 8-17 * * *');
