import pg from 'pg';
import { changeActivities } from '#app/events/activity-catalogue.server.ts';
import { askRecount, findRecount } from '#app/events/recounting/ask-recount.server.ts';
import { runRecount } from '#app/events/recounting/recount-job.server.ts';
import { findUsageData } from '#app/events/usage-data.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { cpuMeter } from './cpu.ts';
import type { BenchContext, Measure } from './measure.ts';
import { fillUse, NOW } from './use-fill.ts';

const PEOPLE = 1_000;
const EVENTS = 1_000_000;
const LARGE = 10_000_000;
const PROMISED_SECONDS = 120;
const OTHER_ZONE = 'Pacific/Auckland';
/** The sums in use, and those counted from the events by the bench itself, as one text each. */
const IN_USE = `SELECT md5(string_agg(concat_ws(' ', day, actor_id, activity_id, count), ',' ORDER BY day, actor_id, activity_id)) AS sums FROM event_days WHERE workspace_id = $1`;
const COUNTED = `SELECT md5(string_agg(concat_ws(' ', day, actor_id, activity_id, count), ',' ORDER BY day, actor_id, activity_id)) AS sums FROM (
  SELECT (occurred_at AT TIME ZONE $2)::date AS day, actor_id, activity_id, count(*) FROM events WHERE workspace_id = $1 GROUP BY 1, 2, 3) d`;
const WEEKS_IN_USE = `SELECT md5(string_agg(concat_ws(' ', week, actor_id, acts, events), ',' ORDER BY week, actor_id)) AS sums FROM event_weeks WHERE workspace_id = $1`;
const WEEKS_COUNTED = `SELECT md5(string_agg(concat_ws(' ', week, actor_id, acts, events), ',' ORDER BY week, actor_id)) AS sums FROM (
  SELECT date_trunc('week', d.day)::date AS week, d.actor_id, coalesce(sum(d.count) FILTER (WHERE v.key = ANY ($2::text[])), 0) AS acts, sum(d.count) AS events
  FROM event_days d JOIN activities v ON v.id = d.activity_id WHERE d.workspace_id = $1 GROUP BY 1, 2) w`;

/**
 * Making all sums again while the old ones are in use, as its job does: from all raw events (a change of time zone), and after
 * a change of what counts as an act. A million events, or ten when asked for the large measure; the promise is of ten million. By the clock, and,
 * since a busy machine makes clocks run, by the CPU that server and database took.
 */
export async function measureRecount({ url, tell, isLarge = false }: BenchContext): Promise<Measure[]> {
  process.env.DATABASE_URL ??= url;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const events = isLarge ? LARGE : EVENTS;
    const scope = await fillUse(client, { events, people: PEOPLE });
    await client.query('VACUUM ANALYZE');
    tell(`one workspace of ${PEOPLE} people with ${events} events`);
    const cpu = await cpuMeter(client);
    const sums = async (sql: string, ...values: unknown[]) => (await client.query<{ sums: string }>(sql, [scope.workspaceId, ...values])).rows[0]!.sums;
    await client.query('UPDATE workspaces SET time_zone = $2 WHERE id = $1', [scope.workspaceId, OTHER_ZONE]);
    await askRecount(null, scope, { source: 'events', asOf: NOW });
    const whole = await run(scope, cpu, tell);
    if ((await sums(IN_USE)) !== (await sums(COUNTED, OTHER_ZONE))) throw new Error('The days that were made again are not those of the events');
    if ((await sums(WEEKS_IN_USE)) !== (await sums(WEEKS_COUNTED, ['edit', 'note']))) throw new Error('The weeks that were made again are not those of the days');
    const { activities, version } = await findUsageData(scope);
    const note = activities.find(({ key }) => key === 'note')!;
    const asked = performance.now();
    const changed = await changeActivities(scope, new Map([[note.id, { ...note, kind: 'view' }]]), { seen: version, reason: 'Bench', asOf: NOW });
    const answered = performance.now() - asked;
    if (!changed.ok || !changed.value.isCounting) throw new Error('The change of the bench counts for nothing');
    const meaning = await run(scope, cpu, tell);
    if ((await sums(WEEKS_IN_USE)) !== (await sums(WEEKS_COUNTED, ['edit']))) throw new Error('The weeks are not those of what counts now');
    const name = `${events / 1_000_000}-million`;
    return [
      told(`recount-from-${name}-events`, whole.seconds, 's', isLarge ? PROMISED_SECONDS : null),
      ...(cpu ? [told(`recount-from-${name}-events-cpu`, whole.cpu, 's', isLarge ? PROMISED_SECONDS : null)] : []),
      told(`recount-from-${name}-events-times-progress-told`, whole.told, '', null),
      told(`recount-after-change-of-meaning-of-${name}`, meaning.seconds, 's', isLarge ? PROMISED_SECONDS : null),
      told('change-of-meaning-answers', answered, 'ms', null),
    ];
  } finally {
    await client.end();
  }
}

async function run(scope: Scope, cpu: (() => number) | null, tell: BenchContext['tell']): Promise<{ seconds: number; cpu: number; told: number }> {
  const [startedAt, spentBefore] = [performance.now(), cpu?.() ?? 0];
  let told = 0;
  await runRecount(scope, {
    report: (done, total) => {
      told++;
      tell(`${done} of ${total} days after ${Math.round(performance.now() - startedAt)} ms`);
      return Promise.resolve();
    },
  });
  if (await findRecount(scope)) throw new Error('The counting did not come to its end');
  const taken = { seconds: (performance.now() - startedAt) / 1000, cpu: ((cpu?.() ?? 0) - spentBefore) / 1000, told };
  tell(`in use after ${taken.seconds} s, with ${taken.cpu} s of CPU`);
  return taken;
}

function told(id: string, value: number, unit: string, target: number | null): Measure {
  return { id, room: 'events', value: Math.round(value * 100) / 100, unit, target, better: 'lower' };
}
