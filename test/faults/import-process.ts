// A process that does nothing but background work, to be killed: DATABASE_URL and DATA_DIR say where.
import '#app/crm/importing/revert-import.server.ts';
import '#app/crm/importing/run-job.server.ts';
import { startJobs } from '#app/jobs/worker.server.ts';

startJobs({ isAlone: true });
process.stdout.write('working\n');
