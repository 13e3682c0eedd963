import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { getDashboard } from '#app/kpis/dashboard.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { PERMISSIONS } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { type BenchContext, type Measure, median } from './measure.ts';

const PEOPLE = 200;
const TEAMS = 6;
const WEEKS = 26;
const SMALL = 10_000;
const LARGE = 1_000_000;
const RUNS = 31;
const WARM_UP = 5;
/** A Wednesday: the current week is unfinished. */
const NOW = new Date('2026-06-17T09:00:00Z');
const FILTER = { grain: 'week', span: WEEKS, teamId: null } as const;

/**
 * Server time of the dashboard's verb (all statements and the step to what the page prints), in two workspaces with the
 * same people, teams, KPIs and orders; one has ten thousand events, the other a million. The two take turns; medians.
 */
export async function measure({ url, tell }: BenchContext): Promise<Measure[]> {
  process.env.DATABASE_URL ??= url;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const small = await fill(client, SMALL);
    const large = await fill(client, LARGE);
    await client.query('ANALYZE');
    tell(`two workspaces of ${PEOPLE} people with ${SMALL} and ${LARGE} events`);
    const times = { small: [] as number[], large: [] as number[] };
    for (let run = -WARM_UP; run < RUNS; run++) {
      const [short, long] = [await time(small), await time(large)];
      if (run < 0) continue;
      times.small.push(short);
      times.large.push(long);
    }
    return [
      { id: 'dashboard-server-time', room: 'kpis', value: rounded(median(times.large)), unit: 'ms', target: 50, better: 'lower' },
      { id: 'dashboard-1m-against-10k', room: 'kpis', value: rounded(median(times.large) / median(times.small)), unit: '×', target: 1.3, better: 'lower' },
    ];
  } finally {
    await client.end();
  }
}

const rounded = (value: number) => Math.round(value * 100) / 100;

async function time(scope: Scope): Promise<number> {
  const startedAt = performance.now();
  const { dashboard } = await getDashboard(scope, metricCatalogue, FILTER, NOW);
  const took = performance.now() - startedAt;
  if (dashboard.headline[0]?.value == null || dashboard.groups.length !== 3) throw new Error('The dashboard of the bench shows nothing');
  return took;
}

/** Straight into the tables, sums consistent with the events: everybody acts every week, the busy workspace only more often. */
async function fill(client: pg.Client, events: number): Promise<Scope> {
  const id = randomUUID();
  const query = (sql: string, ...values: unknown[]) => client.query(sql, [id, ...values]);
  await query(`INSERT INTO workspaces (id, name) VALUES ($1, 'Bench')`);
  await query(
    `INSERT INTO members (id, workspace_id, email, name, role, enrolled_on)
     SELECT gen_random_uuid(), $1, 'bench' || n || '@example.org', 'Bench ' || n, 'end-user', '2025-10-06' FROM generate_series(1, $2::int) n`,
    PEOPLE,
  );
  await query(`INSERT INTO teams (id, workspace_id, name) SELECT gen_random_uuid(), $1, 'Team ' || n FROM generate_series(1, $2::int) n`, TEAMS);
  await query(
    `INSERT INTO team_memberships (id, workspace_id, team_id, member_id, starts_on)
     SELECT gen_random_uuid(), $1, t.id, m.id, '2025-10-06'
     FROM (SELECT id, row_number() OVER (ORDER BY email) n FROM members WHERE workspace_id = $1) m
     JOIN (SELECT id, row_number() OVER (ORDER BY name) n FROM teams WHERE workspace_id = $1) t ON t.n = 1 + m.n % $2::int`,
    TEAMS,
  );
  await query(`INSERT INTO actors (id, workspace_id, key, member_id) SELECT gen_random_uuid(), $1, email, id FROM members WHERE workspace_id = $1`);
  await query(`INSERT INTO activities (id, workspace_id, key, kind) SELECT gen_random_uuid(), $1, key, kind FROM (VALUES ('edit', 'act'), ('login', 'sign-in'), ('note', 'act')) a(key, kind)`);
  await query(
    `INSERT INTO events (workspace_id, event_id, actor_id, activity_id, occurred_at)
     SELECT $1, 'e' || n, a.id, v.id, timestamptz '2026-06-17 08:00Z' - make_interval(mins => ((n::bigint * 7919) % ($3::int * 7 * 1440))::int)
     FROM generate_series(1, $2::int) n
     JOIN (SELECT id, row_number() OVER (ORDER BY key) - 1 k FROM actors WHERE workspace_id = $1) a ON a.k = n % $4::int
     JOIN (SELECT id, row_number() OVER (ORDER BY key) - 1 k FROM activities WHERE workspace_id = $1) v ON v.k = (n / $4::int) % 3`,
    events,
    WEEKS,
    PEOPLE,
  );
  await query(
    `INSERT INTO event_days (workspace_id, day, actor_id, activity_id, count)
     SELECT $1, (occurred_at AT TIME ZONE 'Europe/Amsterdam')::date, actor_id, activity_id, count(*) FROM events WHERE workspace_id = $1 GROUP BY 2, 3, 4`,
  );
  await query(
    `INSERT INTO event_weeks (workspace_id, week, actor_id, acts, events)
     SELECT $1, date_trunc('week', d.day)::date, d.actor_id, coalesce(sum(d.count) FILTER (WHERE v.kind = 'act'), 0), sum(d.count)
     FROM event_days d JOIN activities v ON v.id = d.activity_id WHERE d.workspace_id = $1 GROUP BY 2, 3`,
  );
  await client.query(`SELECT set_config('app.is_unlogged', 'on', false)`);
  await query(`INSERT INTO accounts (id, workspace_id, external_id, name, updated_at) SELECT gen_random_uuid(), $1, n::text, 'Account ' || n, now() FROM generate_series(1, 1000) n`);
  await query(
    `INSERT INTO orders (id, workspace_id, number, account_id, ordered_on, total_cents, currency, updated_at)
     SELECT gen_random_uuid(), $1, n::text, a.id, date '2026-06-16' - (n * 31) % 400, 1000 + n, 'EUR', now()
     FROM generate_series(1, 7000) n JOIN (SELECT id, row_number() OVER (ORDER BY external_id) - 1 k FROM accounts WHERE workspace_id = $1) a ON a.k = (n * 13) % 1000`,
  );
  await query(`INSERT INTO loads (workspace_id, kind, hour_at, loaded_at) SELECT $1, kind, $2::timestamptz, $2::timestamptz FROM (VALUES ('events'), ('orders')) k(kind)`, NOW.toISOString());
  await addKpis(client, id);
  return { workspaceId: id, timeZone: 'Europe/Amsterdam', currency: 'EUR', permissions: new Set(PERMISSIONS), member: null, actor: 'bench', source: 'job', batchId: randomUUID() };
}

/** Seven KPIs for the organisation and two for teams. */
async function addKpis(client: pg.Client, workspaceId: string): Promise<void> {
  const team = await client.query<{ id: string }>('SELECT id FROM teams WHERE workspace_id = $1 ORDER BY name LIMIT 2', [workspaceId]);
  const kpis: [metric: string, layer: string, frequency: string, teamId: string | null][] = [
    ['active-user-rate', 'use', 'week', null],
    ['reach', 'use', 'week', null],
    ['habit-rate', 'behaviour', 'week', null],
    ['cohort-retention', 'behaviour', 'week', null],
    ['revenue', 'business', 'month', null],
    ['active-customers', 'business', 'month', null],
    ['repeat-purchase-rate', 'business', 'month', null],
    ['active-user-rate', 'use', 'week', team.rows[0]!.id],
    ['habit-rate', 'behaviour', 'week', team.rows[1]!.id],
  ];
  for (const [position, [metric, layer, frequency, teamId]] of kpis.entries()) {
    await client.query(
      `INSERT INTO kpis (id, workspace_id, metric_id, team_id, layer, direction, frequency, baseline_value, baseline_on, target_value, starts_on, deadline_on, owner_id, specification_id, position, updated_at)
       SELECT gen_random_uuid(), $1, $2, $3, $4, 'increase-to', $5, 0.1, '2026-01-01', 0.9, '2026-01-05', '2026-12-28', id, gen_random_uuid(), $6, now() FROM members WHERE workspace_id = $1 LIMIT 1`,
      [workspaceId, metric, teamId, layer, frequency, position],
    );
  }
}
