import { closeDatabase } from '#app/db/client.server.ts';
import { connectOrStart } from '#app/db/embedded.server.ts';
import { migrate } from '#app/db/migrate.server.ts';
import { systemScope, listWorkspaces } from '#app/people/workspaces.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import { env } from '#app/web/env.server.ts';
import { Refusal } from './refusal.ts';

/** Runs work with the database of DATABASE_URL, else of the data folder: a running Pacer's, or started for the while. */
export async function withDatabase(work: () => Promise<void>): Promise<void> {
  const { DATABASE_URL, DATA_DIR } = env();
  const embedded = DATABASE_URL ? null : await connectOrStart({ dataDir: DATA_DIR });
  try {
    if (embedded) process.env.DATABASE_URL = embedded.url;
    await migrate(process.env.DATABASE_URL ?? '');
    await work();
  } finally {
    await closeDatabase();
    await embedded?.stop();
    if (embedded) delete process.env.DATABASE_URL;
  }
}

/** Runs work in the workspace with this id or name; the only one when none is said, of which the demo's two count as one: the one that is signed in to. */
export async function inScope(workspace: string | undefined, work: (scope: Scope) => Promise<void>): Promise<void> {
  await withDatabase(async () => work(await systemScope(await findWorkspaceId(workspace), 'command-line', 'command line')));
}

async function findWorkspaceId(wanted: string | undefined): Promise<string> {
  const all = await listWorkspaces();
  if (wanted === undefined) {
    const demos = all.filter(({ isDemo }) => isDemo).sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
    const [only, ...others] = [...all.filter(({ isDemo }) => !isDemo), ...demos.slice(0, 1)];
    if (!only) throw new Refusal('There is no workspace yet: make one with "workspace create <name>".');
    if (others.length > 0) throw new Refusal(`There are ${all.length} workspaces: say which with --workspace <id>.`);
    return only.id;
  }
  const found = all.filter(({ id, name }) => (isUuid(wanted) ? id === wanted.toLowerCase() : name === wanted));
  if (found.length > 1) throw new Refusal(`Several workspaces are called ${wanted}: give the id.`);
  if (!found[0]) throw new Refusal(`There is no workspace ${wanted}.`);
  return found[0].id;
}
