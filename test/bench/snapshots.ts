import pg from 'pg';
import { takeSnapshots } from '#app/kpis/snapshots/take-snapshots.server.ts';
import { listMetrics, metricCatalogue } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { standsAlone } from '#app/values/metric.ts';
import type { BenchContext, Measure } from './measure.ts';
import { fillUse, NOW } from './use-fill.ts';

const PEOPLE = 400;
const TEAMS = 20;
const KPIS = 500;
const EVENTS = 1_000_000;

/**
 * The nightly run over 500 KPIs of everybody, spread over every metric that stands alone and each of its frequencies, with twenty
 * teams: the first, which keeps everything, and a later one that finds all of it kept.
 */
export async function measureSnapshots({ url, tell }: BenchContext): Promise<Measure[]> {
  process.env.DATABASE_URL ??= url;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const scope = await fillUse(client, { events: EVENTS, people: PEOPLE, teams: TEAMS });
    const series = await addKpis(client, scope);
    await client.query('ANALYZE');
    const first = await time(scope, NOW);
    const later = await time(scope, new Date(NOW.getTime() + 3_600_000));
    tell(`${KPIS} KPIs over ${series} metrics by frequency, ${TEAMS} teams, ${PEOPLE} people, ${EVENTS} events: ${first.counted} closed periods; ${first.kept} kept the first time, ${later.kept} and ${later.restated} restated the second`);
    if (later.kept + later.restated > 0 || first.kept !== first.counted) throw new Error('The second run of the bench found something else than the first');
    return [
      { id: 'kpis-snapshot', room: 'kpis', value: first.seconds, unit: 's', target: 60, better: 'lower' },
      { id: 'kpis-snapshot-again', room: 'kpis', value: later.seconds, unit: 's', target: 60, better: 'lower' },
    ];
  } finally {
    await client.end();
  }
}

async function time(scope: Scope, asOf: Date) {
  const startedAt = performance.now();
  const run = await takeSnapshots(scope, metricCatalogue, { asOf });
  return { ...run, seconds: Math.round((performance.now() - startedAt) / 10) / 100 };
}

async function addKpis(client: pg.Client, { workspaceId }: Scope): Promise<number> {
  const pairs = listMetrics().filter(standsAlone).flatMap(({ id, layer, grains }) => grains.filter((grain) => grain !== 'quarter').map((grain) => [id, layer, grain] as const));
  for (let nth = 0; nth < KPIS; nth++) {
    const [metric, layer, frequency] = pairs[nth % pairs.length]!;
    await client.query(
      `INSERT INTO kpis (id, workspace_id, metric_id, layer, direction, frequency, baseline_value, target_value, starts_on, deadline_on, owner_id, specification_id, position, updated_at)
       SELECT gen_random_uuid(), $1, $2, $3, 'increase-to', $4, 0.1, 0.9, '2026-01-05', '2026-12-28', id, gen_random_uuid(), $5, now() FROM members WHERE workspace_id = $1 LIMIT 1`,
      [workspaceId, metric, layer, frequency, nth],
    );
  }
  return pairs.length;
}
