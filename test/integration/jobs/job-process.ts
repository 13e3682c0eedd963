// A server process as far as jobs go, started by processes.test.ts: each job says twice, to the database, that it ran.
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { closeDatabase, database } from '#app/db/client.server.ts';
import { defineJob } from '#app/jobs/define-job.ts';
import { startJobs, stopJobs } from '#app/jobs/worker.server.ts';

defineJob('test.marks', {
  schema: z.strictObject({ number: z.number() }),
  maxAttempts: 20,
  run: async ({ number }, { scope, signal }) => {
    await mark('begun');
    await wait(30, undefined, { signal });
    await mark('ended');

    async function mark(what: string): Promise<void> {
      await database().$executeRaw`INSERT INTO job_marks (number, what, workspace_id) VALUES (${number}, ${what}, ${scope.workspaceId}::uuid)`;
    }
  },
});

startJobs();
process.on('SIGTERM', () => void stopJobs().then(closeDatabase).then(() => process.exit(0)));
console.log('working');
