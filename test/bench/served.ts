import { createHash, createHmac, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type pg from 'pg';
import { makeFolder } from '#test/setup/folder.ts';
import { startProgram } from '#test/setup/program.ts';

const SECRET = 'a secret for the bench alone, of 32 characters or more';

export interface Served {
  /** The process that answers. */
  pid: number;
  address: string;
  /** What a browser sends with each request once it is signed in. */
  cookie: { name: string; value: string };
  /** Asks for a page as a browser does that is signed in; throws when it is not the page. */
  get: (path: string) => Promise<void>;
  /** Asks the API as another program does; throws when it refuses. */
  ask: (path: string) => Promise<void>;
  stop: () => Promise<void>;
}

/** The built product on this database, with its background jobs off, and a session and an API key of one of its members. */
export async function servePages(client: pg.Client, url: string, memberId: string): Promise<Served> {
  const dataDir = makeFolder('bench-pages');
  const [personId, token] = [randomUUID(), randomUUID()];
  await client.query(`INSERT INTO people (id, email, name, updated_at) VALUES ($1, $2, 'Bench', now())`, [personId, `bench-${personId}@example.org`]);
  await client.query(`UPDATE members SET person_id = $1 WHERE id = $2`, [personId, memberId]);
  await client.query(`INSERT INTO sessions (id, person_id, active_workspace_id, token, expires_at, updated_at) SELECT $1, $2, workspace_id, $3, now() + interval '1 day', now() FROM members WHERE id = $4`, [randomUUID(), personId, token, memberId]);
  const key = `pacer_${randomUUID()}`;
  await client.query(
    `INSERT INTO api_keys (id, workspace_id, name, prefix, key_hash, permissions, created_by_id) SELECT $1, workspace_id, 'Bench', 'pacer_', $2, '{crm:read}', id FROM members WHERE id = $3`,
    [randomUUID(), createHash('sha256').update(key).digest('hex'), memberId],
  );
  const program = startProgram({ DATA_DIR: dataDir, DATABASE_URL: url, AUTH_SECRET: SECRET, DEMO: 'off', JOBS: 'off' });
  const address = await program.ready;
  const cookie = { name: 'pacer.session_token', value: encodeURIComponent(`${token}.${createHmac('sha256', SECRET).update(token).digest('base64')}`) };
  const read = async (path: string, headers: Record<string, string>) => {
    const response = await fetch(address + path, { headers, redirect: 'manual' });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${path} answers ${response.status}: ${text.slice(0, 200)}`);
  };
  return {
    pid: program.child.pid!,
    address,
    cookie,
    get: (path) => read(path, { cookie: `${cookie.name}=${cookie.value}`, 'accept-language': 'nl' }),
    ask: (path) => read(`/api/v1${path}`, { authorization: `Bearer ${key}` }),
    stop: async () => {
      await program.end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
