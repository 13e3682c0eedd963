import pg from 'pg';
import { getDashboard } from '#app/kpis/dashboard.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type BenchContext, type Measure, median } from './measure.ts';
import { fillUse, NOW, WEEKS } from './use-fill.ts';

export const TEAMS = 20;
const PEOPLE = 200;
const EVENTS = 100_000;
/** Of own measures; with two metrics of each team sixty KPIs. */
const OWN = 20;
const YEARS_OF_WEEKS = 156;
const RUNS = 31;
const WARM_UP = 5;
const FILTER = { grain: 'week', span: WEEKS, teamId: null, role: null } as const;

/**
 * Server time of a dashboard of sixty KPIs: two metrics of use of each of twenty teams, and twenty measures of the workspace's own with
 * weekly figures of three years; and the same with ten figures given for every week, of which one counts. The two take turns; medians.
 */
export async function measureFullDashboard({ url, tell }: BenchContext): Promise<Measure[]> {
  process.env.DATABASE_URL ??= url;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const few = await fillDashboard(client, 1);
    const many = await fillDashboard(client, 10);
    await client.query('ANALYZE');
    tell(`two workspaces of ${2 * TEAMS + OWN} KPIs, with ${OWN * YEARS_OF_WEEKS} and ${10 * OWN * YEARS_OF_WEEKS} readings`);
    const times = { few: [] as number[], many: [] as number[] };
    for (let run = -WARM_UP; run < RUNS; run++) {
      const [short, long] = [await time(few), await time(many)];
      if (run < 0) continue;
      times.few.push(short);
      times.many.push(long);
    }
    const rounded = (value: number) => Math.round(value * 100) / 100;
    return [
      { id: 'dashboard-60-kpis', room: 'kpis', value: rounded(median(times.few)), unit: 'ms', target: 60, better: 'lower' },
      { id: 'dashboard-60-kpis-ten-times-the-readings', room: 'kpis', value: rounded(median(times.many) / median(times.few)), unit: '×', target: 1.2, better: 'lower' },
    ];
  } finally {
    await client.end();
  }
}

async function time(scope: Scope): Promise<number> {
  const startedAt = performance.now();
  const { dashboard } = await getDashboard(scope, metricCatalogue, FILTER, NOW);
  const took = performance.now() - startedAt;
  const tiles = dashboard.groups.flatMap((group) => group.tiles);
  if (tiles.length !== 2 * TEAMS + OWN || tiles.filter(({ value }) => value !== null).length < tiles.length / 2) throw new Error(`The dashboard of the bench shows ${tiles.length} KPIs, ${tiles.filter(({ value }) => value !== null).length} with a value`);
  return took;
}

/** Sixty KPIs, of twenty teams and of twenty own measures with the readings of three years. */
export async function fillDashboard(client: pg.Client, readingsAWeek: number, asOf = NOW): Promise<Scope> {
  const scope = await fillUse(client, { events: EVENTS, people: PEOPLE, teams: TEAMS, asOf });
  const query = (sql: string, ...values: unknown[]) => client.query(sql, [scope.workspaceId, ...values]);
  await query(
    `INSERT INTO own_measures (id, workspace_id, name, about, unit, layer, better, frequency)
     SELECT gen_random_uuid(), $1, 'Measure ' || n, 'Of the bench', 'mean', 'business', 'higher', 'week' FROM generate_series(1, $2::int) n`,
    OWN,
  );
  await query(
    `INSERT INTO measure_readings (id, workspace_id, measure_id, period_starts_on, value, source, entered_at, state)
     SELECT gen_random_uuid(), $1, o.id, date_trunc('week', $4::timestamptz)::date - 7 * week, 5 + (week % 13) / 10.0, 'api', now(), CASE WHEN nth = 1 THEN 'counts' ELSE 'replaced' END
     FROM own_measures o, generate_series(1, $2::int) week, generate_series(1, $3::int) nth WHERE o.workspace_id = $1`,
    YEARS_OF_WEEKS,
    readingsAWeek,
    asOf.toISOString(),
  );
  await query(
    `INSERT INTO kpis (id, workspace_id, metric_id, team_id, layer, direction, frequency, baseline_value, baseline_on, target_value, starts_on, deadline_on, owner_id, specification_id, position, updated_at)
     SELECT gen_random_uuid(), $1, k.metric, k.team_id, k.layer, 'increase-to', 'week', k.target / 10, $2::timestamptz::date - 160, k.target, $2::timestamptz::date - 156, $2::timestamptz::date + 194, m.id, gen_random_uuid(), row_number() OVER (), now()
     FROM (SELECT id FROM members WHERE workspace_id = $1 LIMIT 1) m, (
       SELECT metric, id AS team_id, layer, 0.9 AS target FROM teams, (VALUES ('active-user-rate', 'use'), ('habit-rate', 'behaviour')) of_use (metric, layer) WHERE workspace_id = $1
       UNION ALL SELECT 'own-' || id, NULL, 'business', 9 FROM own_measures WHERE workspace_id = $1
     ) k`,
    asOf.toISOString(),
  );
  return scope;
}
