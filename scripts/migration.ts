// npm run migration -- <name>: writes prisma/migrations/<time>_<name>/migration.sql with what brings the migrated
// database to the schema files. Read it and complete it by hand; new tables of a workspace end with
// SELECT pacer_secure_tables();
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbedded } from '#app/db/embedded.server.ts';
import { diffToSchema, migrate } from '#app/db/migrate.server.ts';
import { makeFolder } from '#test/setup/folder.ts';

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Give the migration a name in lower case: npm run migration -- add_cases');
  process.exit(1);
}
const dataDir = makeFolder('migration');
const database = await startEmbedded({ dataDir, settings: ['fsync=off'] });
try {
  await migrate(database.url);
  const sql = await diffToSchema(database.url);
  if (!sql) {
    console.log('Schema and migrations agree: nothing to write.');
  } else {
    const stamp = new Date().toISOString().replace(/[-:T]/g, '').slice(0, 14);
    const folder = join('prisma/migrations', `${stamp}_${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'migration.sql'), `${sql}\n`);
    console.log(`${folder}/migration.sql written: read it and complete it.`);
  }
} finally {
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
