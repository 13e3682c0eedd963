import pg from 'pg';
import { getDashboard } from '#app/kpis/dashboard.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type BenchContext, type Measure, median } from './measure.ts';
import { fillUse, NOW, WEEKS } from './use-fill.ts';

const PEOPLE = 200;
const SMALL = 10_000;
const LARGE = 1_000_000;
const RUNS = 31;
const WARM_UP = 5;
const FILTER = { grain: 'week', span: WEEKS, teamId: null, role: null } as const;

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

/** The use of the people, and beside it what else the dashboard shows. */
async function fill(client: pg.Client, events: number): Promise<Scope> {
  const scope = await fillUse(client, { events, people: PEOPLE });
  const id = scope.workspaceId;
  const query = (sql: string, ...values: unknown[]) => client.query(sql, [id, ...values]);
  await client.query(`SELECT set_config('app.is_unlogged', 'on', false)`);
  await query(`INSERT INTO accounts (id, workspace_id, external_id, name, updated_at) SELECT gen_random_uuid(), $1, n::text, 'Account ' || n, now() FROM generate_series(1, 1000) n`);
  await query(
    `INSERT INTO orders (id, workspace_id, number, account_id, ordered_on, total_cents, currency, updated_at)
     SELECT gen_random_uuid(), $1, n::text, a.id, date '2026-06-16' - (n * 31) % 400, 1000 + n, 'EUR', now()
     FROM generate_series(1, 7000) n JOIN (SELECT id, row_number() OVER (ORDER BY external_id) - 1 k FROM accounts WHERE workspace_id = $1) a ON a.k = (n * 13) % 1000`,
  );
  await addKpis(client, id);
  return scope;
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
