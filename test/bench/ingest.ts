import { randomUUID } from 'node:crypto';
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
const BATCHES_A_RUN = 20;
const RUNS = 7;
const ACTORS = 500;
const ACTIVITIES = 8;
const DAYS = 90;

/**
 * Rate of taking in batches with their sums, as a share of the bare set-based insert of the same rows into the same server
 * and a table of the same shape. The two take turns; medians.
 */
export async function measure({ url }: BenchContext): Promise<Measure[]> {
  process.env.DATABASE_URL ??= url;
  const scope = await makeWorkspace();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('CREATE TABLE bench_bare (LIKE events INCLUDING ALL)');
    const bare: number[] = [];
    const whole: number[] = [];
    for (let run = 0; run <= RUNS; run++) {
      const batches = makeBatches(run);
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
       SELECT $1, * FROM unnest($2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::timestamptz[], $7::int[], $8::text[])`,
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

/** As a source sends them: in order of time, ids at random, most acts by few people. */
function makeBatches(run: number): Sent[][] {
  const start = Date.now() - (DAYS - run * 7) * 86_400_000;
  return Array.from({ length: BATCHES_A_RUN }, (_, batch) =>
    Array.from({ length: BATCH }, (_, at) => {
      const n = batch * BATCH + at;
      return {
        event_id: randomUUID(),
        actor: `person${Math.floor(ACTORS * ((n * 0.618_034) % 1) ** 2)}@bench.example`,
        activity: `act-${n % ACTIVITIES}`,
        occurred_at: new Date(start + n * 25_000).toISOString(),
        object: `record-${n % 5_000}`,
        duration_ms: n % 60_000,
        source: 'bench',
      };
    }),
  );
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
