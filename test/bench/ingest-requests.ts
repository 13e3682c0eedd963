import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import pg from 'pg';
import { closeDatabase, database } from '#app/db/client.server.ts';
import { createApiKey } from '#app/people/api-keys.server.ts';
import { PERMISSIONS } from '#app/people/permission.ts';
import { makeFolder } from '#test/setup/folder.ts';
import { startProgram } from '#test/setup/program.ts';
import { sendOverConnections } from './event-requests.ts';
import type { BenchContext, Measure } from './measure.ts';

const ROOM = 'events';
const CONNECTIONS = 50;
const SINGLE = 30_000;
const BATCHES = 200;
const BATCH = 1_000;
const PEOPLE = 500;

/**
 * Events over HTTP to the built product, its database and the senders on this one machine: one event a request over 50
 * connections, and batches of a thousand over four. What was acknowledged is counted in the database afterwards.
 */
export async function measureRequests({ url, tell }: BenchContext): Promise<Measure[]> {
  const workspace = await database().workspace.create({ data: { name: 'Bench of requests' } });
  const made = await createApiKey({ workspaceId: workspace.id, timeZone: workspace.timeZone, currency: workspace.currency, permissions: new Set(PERMISSIONS), member: null, actor: 'bench', source: 'job', batchId: randomUUID() }, { name: 'Bench', permissions: ['events:write'], expiresAt: null });
  if (!made.ok) throw new Error(made.reason);
  await closeDatabase();
  const dataDir = makeFolder('bench-requests');
  const program = startProgram({ DATA_DIR: dataDir, DATABASE_URL: url, AUTH_SECRET: 'a secret for the bench alone, of 32 characters or more', DEMO: 'off', JOBS: 'off' });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const address = await program.ready;
    let sent = 0;
    const eventOf = () => ({ event_id: `r${++sent}`, actor: `person${sent % PEOPLE}@bench.example`, activity: sent % 5 ? 'deal updated' : 'login', occurred_at: new Date(Date.UTC(2026, 0, 5) + (sent % 40_000) * 60_000).toISOString(), object: `D${sent % 900}`, source: 'bench' });
    const send = async (connections: number, requests: number, bodyOf: () => string) => {
      let left = requests;
      const sending = await sendOverConnections(address, made.value.key, connections, () => (left-- > 0 ? bodyOf() : null));
      if (sending.refused) throw new Error(`An event of the bench was refused: ${sending.refused}`);
      return sending;
    };
    const single = () => JSON.stringify(eventOf());
    const batch = () => JSON.stringify({ events: Array.from({ length: BATCH }, eventOf) });
    await send(CONNECTIONS, 5_000, single); // warming up
    const singles = await send(CONNECTIONS, SINGLE, single);
    await send(4, 10, batch);
    const batches = await send(4, BATCHES, batch);
    const { rows } = await client.query<{ stored: number }>('SELECT count(*)::int AS stored FROM events WHERE workspace_id = $1', [workspace.id]);
    const lost = sent - (rows[0]?.stored ?? 0);
    tell(`${sent} events acknowledged, ${lost} lost`);
    return [
      { id: 'ingest-requests-single', room: ROOM, value: Math.round(singles.taken / singles.seconds), unit: 'requests/s', target: 5_000, better: 'higher' },
      { id: 'ingest-requests-batches', room: ROOM, value: Math.round((batches.taken * BATCH) / batches.seconds), unit: 'events/s', target: 25_000, better: 'higher' },
      { id: 'ingest-requests-lost', room: ROOM, value: lost, unit: 'events', target: 0, better: 'lower' },
    ];
  } finally {
    await client.end();
    await program.end('SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  }
}
