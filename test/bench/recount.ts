import pg from 'pg';
import { changeActivities } from '#app/events/activity-catalogue.server.ts';
import { askRecount, findRecount } from '#app/events/recounting/ask-recount.server.ts';
import { runRecount } from '#app/events/recounting/recount-job.server.ts';
import { countSessions } from '#app/events/use/sessions.server.ts';
import { findUsageData } from '#app/events/usage-data.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { BenchContext, Measure } from './measure.ts';
import { fillUse, NOW } from './use-fill.ts';

const PEOPLE = 1_000;
const EVENTS = 1_000_000;
const LARGE = 10_000_000;
const PROMISED_SECONDS = 120;
const OTHER_ZONE = 'Pacific/Auckland';
const SUMS = `SELECT (SELECT md5(string_agg(concat_ws(' ', week, actor_id, acts, events, act_days, seen_days), ',' ORDER BY week, actor_id)) FROM event_weeks WHERE workspace_id = $1) AS weeks,
  (SELECT md5(string_agg(concat_ws(' ', day, actor_id, activity_id, count), ',' ORDER BY day, actor_id, activity_id)) FROM event_days WHERE workspace_id = $1) AS days`;

/**
 * Making all sums again while the old ones are in use, as its job does: from all raw events (a change of time zone), and after
 * a change of what counts as an act. A million events, or ten when asked for the large measure; the promise is of ten million.
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
    const sums = async () => (await client.query<{ weeks: string; days: string }>(SUMS, [scope.workspaceId])).rows[0]!;
    const before = await sums();
    const toZone = (zone: string) => client.query('UPDATE workspaces SET time_zone = $2 WHERE id = $1', [scope.workspaceId, zone]);
    await toZone(OTHER_ZONE);
    await askRecount(null, scope, { source: 'events', asOf: NOW });
    const whole = await run(scope, tell);
    if ((await sums()).days === before.days) throw new Error('In another zone the days are others');
    await toZone(scope.timeZone);
    await askRecount(null, scope, { source: 'events', asOf: NOW });
    await run(scope, tell);
    const after = await sums();
    if (after.days !== before.days || after.weeks !== before.weeks) throw new Error('The sums that were made again are not those of the events');
    const { activities, version } = await findUsageData(scope);
    const note = activities.find(({ key }) => key === 'note')!;
    const asked = performance.now();
    const changed = await changeActivities(scope, new Map([[note.id, { ...note, kind: 'view' }]]), { seen: version, reason: 'Bench', asOf: NOW });
    const answered = performance.now() - asked;
    if (!changed.ok || !changed.value.isCounting) throw new Error('The change of the bench counts for nothing');
    const meaning = await run(scope, tell);
    if ((await sums()).weeks === before.weeks) throw new Error('The change of the bench changed no sum');
    const sessionsAt = performance.now();
    if ((await countSessions(scope)) === 0) throw new Error('No sessions were counted');
    const name = `${events / 1_000_000}-million`;
    return [
      told(`recount-from-${name}-events`, whole.seconds, 's', isLarge ? PROMISED_SECONDS : null),
      told(`recount-from-${name}-events-times-progress-told`, whole.told, '', null),
      told(`recount-after-change-of-meaning-of-${name}`, meaning.seconds, 's', isLarge ? PROMISED_SECONDS : null),
      told('change-of-meaning-answers', answered, 'ms', null),
      told(`sessions-of-${name}-events-by-their-own-job`, (performance.now() - sessionsAt) / 1000, 's', null),
    ];
  } finally {
    await client.end();
  }
}

async function run(scope: Scope, tell: BenchContext['tell']): Promise<{ seconds: number; told: number }> {
  const startedAt = performance.now();
  let told = 0;
  await runRecount(scope, {
    report: (done, total) => {
      told++;
      tell(`${done} of ${total} days after ${Math.round(performance.now() - startedAt)} ms`);
      return Promise.resolve();
    },
  });
  if (await findRecount(scope)) throw new Error('The counting did not come to its end');
  return { seconds: (performance.now() - startedAt) / 1000, told };
}

function told(id: string, value: number, unit: string, target: number | null): Measure {
  return { id, room: 'events', value: Math.round(value * 100) / 100, unit, target, better: 'lower' };
}
