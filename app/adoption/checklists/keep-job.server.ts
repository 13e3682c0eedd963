import { z } from 'zod';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { defineJob } from '#app/jobs/define-job.ts';
import { schedule } from '#app/jobs/schedule.server.ts';
import { dayIn } from '#app/values/day.ts';
import { OF_MANY } from './judged-items.server.ts';
import { keepWhatIsDone } from './ticks.server.ts';

/** What people did of their lists is written down every night: a record given away later takes nothing from them. */
export const keepTicks = defineJob('adoption.keep-ticks', {
  schema: z.strictObject({}),
  run: async (_payload, { scope, asOf }) => {
    await inWorkspaceSql(scope.workspaceId, (tx) => keepWhatIsDone(tx, scope, { today: dayIn(asOf, scope.timeZone), asOf }), { ...OF_MANY, timeoutMs: 300_000 });
  },
});
schedule(keepTicks, '50 3 * * *');
