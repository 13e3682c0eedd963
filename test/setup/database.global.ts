import { rmSync } from 'node:fs';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#app/db/embedded.server.ts';
import { migrate } from '#app/db/migrate.server.ts';
import { makeFolder } from './folder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    serverUrl: string;
  }
}

/** One PostgreSQL for the run with a migrated template; every worker copies it. */
export default async function startDatabase(project: TestProject) {
  const dataDir = makeFolder('test');
  const server = await startEmbedded({ dataDir, settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] });
  await migrate(server.url);
  const admin = new pg.Client({ connectionString: server.url.replace(/\/pacer$/, '/postgres') });
  await admin.connect();
  await admin.query('ALTER DATABASE pacer RENAME TO template_pacer');
  await admin.end();
  project.provide('serverUrl', server.url);
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
