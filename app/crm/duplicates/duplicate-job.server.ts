import { z } from 'zod';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import { defineJob } from '#app/jobs/define-job.ts';
import { schedule } from '#app/jobs/schedule.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { JobProgress } from '#app/jobs/job-progress.ts';
import { findJob } from '#app/jobs/job-progress.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { MERGEABLE } from './mergeable.ts';
import { searchEverything } from './search-everything.server.ts';

/** Looks through all accounts and contacts for duplicates: every night, and when somebody asks. */
export const findDuplicates = defineJob('crm.duplicates', {
  schema: z.strictObject({}),
  run: async (_payload, { scope, signal, report }) => {
    const [row] = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ total: number }[]>`
      SELECT ((SELECT count(*) FROM accounts WHERE workspace_id = ${scope.workspaceId}::uuid AND deleted_at IS NULL)
            + (SELECT count(*) FROM contacts WHERE workspace_id = ${scope.workspaceId}::uuid AND deleted_at IS NULL))::int AS total`);
    const total = row?.total ?? null;
    let before = 0;
    for (const entity of MERGEABLE) {
      const { records } = await searchEverything(scope, entity, { signal, report: (done) => report(before + done, total) });
      before += records;
    }
  },
});
schedule(findDuplicates, '20 2 * * *');

/** Asks for a search over everything now; while one waits or runs that one will do. @returns the job's id. */
export async function askForSearch(scope: Scope): Promise<string> {
  return enqueue(null, scope, findDuplicates, {}, { singletonKey: 'all' });
}

/** The last search, whoever asked for it; null when there was none in two weeks. */
export async function lastSearch(scope: Scope): Promise<JobProgress | null> {
  const [row] = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM jobs WHERE workspace_id = ${scope.workspaceId}::uuid AND name = ${findDuplicates.name} AND state <> 'superseded' ORDER BY created_at DESC LIMIT 1`);
  return row ? findJob(scope, row.id) : null;
}
