import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase } from '#app/db/client.server.ts';

/** A database of its own for every test file, copied from the migrated template. */
const name = `test_${randomUUID().replaceAll('-', '')}`;

beforeAll(async () => {
  const url = new URL(inject('serverUrl'));
  await asAdmin(url, `CREATE DATABASE ${name} TEMPLATE template_pacer`);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.href;
});

afterAll(async () => {
  await closeDatabase();
  await asAdmin(new URL(inject('serverUrl')), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
});

async function asAdmin(url: URL, sql: string): Promise<void> {
  const admin = new pg.Client({ connectionString: Object.assign(new URL(url), { pathname: '/postgres' }).href });
  await admin.connect();
  await admin.query(sql);
  await admin.end();
}
