import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { keepOutlooks } from '#app/kpis/forecast/keep-outlooks.server.ts';
import { takeSnapshots } from '#app/kpis/snapshots/take-snapshots.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, dayIn } from '#app/values/day.ts';
import { periodOf, shiftPeriod } from '#app/values/period.ts';
import type { SeedOptions } from './seed-options.ts';

const DAY_MS = 86_400_000;
const WEEKS_AGO = 3;
const KEPT_DAYS_AGO = 5;
/** Whose telephone sent what they did weeks later. */
const LATE_PEOPLE = 4;

/** What was kept of closed periods some days ago, and now that the telephones of a few sent an act of three weeks ago after all: one week is restated. */
export async function seedSnapshots(scope: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const kept = await takeSnapshots(scope, metricCatalogue, { asOf: new Date(asOf.getTime() - KEPT_DAYS_AGO * DAY_MS) });
  const week = shiftPeriod(periodOf(dayIn(asOf, scope.timeZone), 'week').start, -WEEKS_AGO, 'week');
  const late = await findIdle(scope, week);
  const events = late.map(({ actor, activity }, nth) => ({ event_id: `late-${week}-${nth}`, actor, activity, occurred_at: `${addDays(week, 2)}T1${nth}:20:00Z` }));
  const outcomes = await ingestEvents(scope, events, { asOf, receivedAt: new Date(asOf.getTime() - DAY_MS) });
  if (outcomes.some(({ status }) => status !== 'accepted')) throw new Error('The demo’s late events were refused.');
  const { restated } = await takeSnapshots(scope, metricCatalogue, { asOf });
  await keepOutlooks(scope, metricCatalogue, { asOf });
  tell(`${kept.kept} closed periods kept; ${restated} restated since.`);
}

/** People who were there in the week without an act, with an act they do otherwise. */
async function findIdle({ workspaceId }: Scope, week: Day): Promise<{ actor: string; activity: string }[]> {
  return inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw`
    SELECT a.key AS actor, (SELECT v.key FROM event_days d JOIN activities v ON v.workspace_id = d.workspace_id AND v.id = d.activity_id
      WHERE d.workspace_id = a.workspace_id AND d.actor_id = a.id AND v.kind = 'act' ORDER BY d.day DESC, v.key LIMIT 1) AS activity
    FROM actors a JOIN members m ON m.workspace_id = a.workspace_id AND m.id = a.member_id
    JOIN event_weeks w ON w.workspace_id = a.workspace_id AND w.actor_id = a.id AND w.week BETWEEN ${week}::date - 35 AND ${week}::date + 14
    WHERE a.workspace_id = ${workspaceId}::uuid AND m.enrolled_on < ${week}::date AND m.left_on IS NULL
    GROUP BY a.workspace_id, a.id, a.key HAVING sum(w.acts) > 0 AND coalesce(sum(w.acts) FILTER (WHERE w.week = ${week}::date), 0) = 0
    ORDER BY sum(w.acts) DESC, a.key LIMIT ${LATE_PEOPLE}`);
}
