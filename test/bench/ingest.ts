import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { database } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { PERMISSIONS } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';

/** One measured figure and what was promised of it. */
export interface Measure {
  id: string;
  room: string;
  value: number;
  unit: string;
  target: number;
  better: 'lower' | 'higher';
}

interface BenchContext {
  /** Connection string of a running, migrated database. */
  url: string;
}

const BATCH = 1_000;
const BATCHES_A_RUN = 13;
const RUNS = 8;

/**
 * Rate of taking in the real usage log in batches with their sums, as a share of the bare set-based insert of the same rows into the same server
 * and a table of the same shape. The two take turns; medians.
 */
export async function measure({ url }: BenchContext): Promise<Measure[]> {
  process.env.DATABASE_URL ??= url;
  const scope = await makeWorkspace();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const log = readLog();
    await client.query('CREATE TABLE bench_bare (LIKE events INCLUDING ALL)');
    const bare: number[] = [];
    const whole: number[] = [];
    for (let run = 0; run <= RUNS; run++) {
      const batches = batchesOf(log, run);
      const seconds = { bare: await time(() => insertBare(client, scope, batches)), whole: await time(() => ingest(scope, batches)) };
      if (run === 0) continue; // warming up
      bare.push((BATCH * BATCHES_A_RUN) / seconds.bare);
      whole.push((BATCH * BATCHES_A_RUN) / seconds.whole);
    }
    const rounded = (value: number) => Math.round(value);
    return [
      { id: 'ingest-share-of-bare-insert', room: 'events', value: rounded((median(whole) / median(bare)) * 100), unit: '%', target: 50, better: 'higher' },
      { id: 'ingest-batches', room: 'events', value: rounded(median(whole)), unit: 'events/s', target: 30_000, better: 'higher' },
    ];
  } finally {
    await client.query('DROP TABLE IF EXISTS bench_bare');
    await client.end();
  }
}

async function ingest(scope: Scope, batches: Sent[][]): Promise<void> {
  for (const batch of batches) {
    const now = new Date();
    const outcomes = await ingestEvents(scope, batch, { asOf: now, receivedAt: now });
    if (outcomes.some((outcome) => outcome.status !== 'accepted')) throw new Error('An event of the bench was not accepted');
  }
}

async function insertBare(client: pg.Client, scope: Scope, batches: Sent[][]): Promise<void> {
  const ids = new Map<string, string>();
  const idOf = (key: string) => ids.get(key) ?? ids.set(key, randomUUID()).get(key);
  for (const batch of batches) {
    await client.query(
      `INSERT INTO bench_bare (workspace_id, event_id, actor_id, activity_id, object, occurred_at, duration_ms, source)
       SELECT $1, * FROM unnest($2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::timestamptz[], $7::int[], $8::text[])
       ON CONFLICT DO NOTHING`,
      [
        scope.workspaceId,
        batch.map((event) => event.event_id),
        batch.map((event) => idOf(event.actor)),
        batch.map((event) => idOf(event.activity)),
        batch.map((event) => event.object),
        batch.map((event) => event.occurred_at),
        batch.map((event) => event.duration_ms),
        batch.map((event) => event.source),
      ],
    );
  }
}

interface Sent {
  event_id: string;
  actor: string;
  activity: string;
  occurred_at: string;
  object: string;
  duration_ms: number;
  source: string;
}

/** The real usage log of the demo, in order of time, as a source would send it. */
function readLog(): Sent[] {
  const file = join(process.env.PACER_ROOT ?? process.cwd(), 'prisma/seed/data/incident-log.csv.gz');
  const rows: Record<string, string>[] = parse(gunzipSync(readFileSync(file)), { columns: true });
  return rows
    .map((row, at) => ({
      event_id: `${row.number}-${at}`,
      actor: `${row.sys_updated_by}@bench.example`,
      activity: `case ${row.incident_state}`,
      occurred_at: `${row.sys_updated_at?.replace(' ', 'T')}:00Z`,
      object: row.number ?? '',
      duration_ms: at % 60_000,
      source: 'bench',
    }))
    .sort((one, other) => (one.occurred_at < other.occurred_at ? -1 : 1));
}

function batchesOf(log: Sent[], run: number): Sent[][] {
  return Array.from({ length: BATCHES_A_RUN }, (_, batch) => {
    const start = (run * BATCHES_A_RUN + batch) * BATCH;
    return log.slice(start, start + BATCH);
  });
}

async function makeWorkspace(): Promise<Scope> {
  const workspace = await database().workspace.create({ data: { name: 'Bench of ingest' } });
  return {
    workspaceId: workspace.id,
    timeZone: workspace.timeZone,
    currency: workspace.currency,
    permissions: new Set(PERMISSIONS),
    member: null,
    actor: 'bench',
    source: 'job',
    batchId: randomUUID(),
  };
}

async function time(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
