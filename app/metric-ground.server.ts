import { z } from 'zod';
import { readProcessFacts } from '#app/adoption/processes/metrics-processes.server.ts';
import { readProcesses } from '#app/adoption/processes/processes.server.ts';
import { FINAL_USE_METRICS, liveOnOf } from '#app/adoption/since-live/final-use.ts';
import { findSlices } from '#app/crm/metrics-slices.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { readTogether } from '#app/db/read-together.server.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { findMemberFacts } from '#app/events/use/facts.server.ts';
import type { MemberFacts } from '#app/events/use/member-facts.ts';
import { type FactsNeed, joinNeeds, needOf } from '#app/events/use/needs.ts';
import { readMeasures } from '#app/kpis/measures/measures.server.ts';
import { readMilestones } from '#app/kpis/milestones/read-milestones.server.ts';
import { findAgreementIn } from '#app/people/measuring/agreements.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { readGoLive } from '#app/roadmap/go-live.server.ts';
import { addDays, type Day, dayIn } from '#app/values/day.ts';
import { measureIdOf, type MetricRequest } from '#app/values/metric.ts';
import type { Horizon } from '#app/values/period-state.ts';
import { type Ask, type Facts, type Followed, type Horizons, useOf } from './metric-count.server.ts';

/** What every measure hangs on: how far facts were loaded, what was agreed, which teams there are, in the order in which they were made, ids of the activities that are asked for, by key, and when a team or the whole went live. */
export async function findGround(scope: Scope, requests: MetricRequest[], asOf: Date) {
  const { workspaceId } = scope;
  const keys = requests.flatMap(({ activity }) => activity ?? []);
  return inWorkspaceSql(workspaceId, async (tx) => {
    const read = await readTogether(tx, {
      loads: Prisma.sql`
        SELECT kind, max(loaded_at) AS at FROM loads WHERE workspace_id = ${workspaceId}::uuid GROUP BY kind
        UNION ALL SELECT 'records', counted_at FROM figure_counts WHERE workspace_id = ${workspaceId}::uuid`,
      teams: Prisma.sql`SELECT id FROM teams WHERE workspace_id = ${workspaceId}::uuid ORDER BY id`,
      activities: Prisma.sql`SELECT id, key FROM activities WHERE workspace_id = ${workspaceId}::uuid AND key = ANY(${keys}::text[])`,
    });
    const { loads, teams, activities } = GroundSchema.parse(read);
    const isWholeOnly = (await findAgreementIn(tx, scope)).level === 'organisation';
    const liveOn = await goLives(tx, scope, requests);
    const measures = requests.some(({ metricId }) => measureIdOf(metricId) !== null) ? await readMeasures(tx, scope) : [];
    const processes = await readProcesses(tx, scope, requests.flatMap(({ processId }) => processId ?? []));
    const slices = await findSlices(tx, scope, requests.flatMap(({ slice, within }) => [slice, within].flatMap((one) => one ?? [])));
    return { slices, horizons: horizonsOf(loads, scope, asOf), isWholeOnly, teamIds: teams.map(({ id }) => id), activities: new Map(activities.map(({ id, key }) => [key, id])), liveOn, measures, processes: new Map(processes.map((process) => [process.id, process])) };
  });
}

const GroundSchema = z.object({
  loads: z.array(z.object({ kind: z.string(), at: z.coerce.date() })),
  teams: z.array(z.object({ id: z.string() })),
  activities: z.array(z.object({ id: z.string(), key: z.string() })),
});

function horizonsOf(loads: { kind: string; at: Date }[], { timeZone }: Scope, asOf: Date): Horizons {
  const today = dayIn(asOf, timeZone);
  const of = (kind: string): Horizon => {
    const loaded = loads.find((load) => load.kind === kind);
    return { today, loadedOn: loaded ? dayIn(loaded.at, timeZone) : null };
  };
  return { events: of('events'), orders: of('orders'), records: of('records'), asOf };
}

/** Of all acts, and of every single activity that is asked for: one reading each. */
export async function readFacts(scope: Scope, asks: Ask[], beside: FactsNeed | null, { today }: Horizon): Promise<Facts> {
  const facts = new Map<string | null, MemberFacts[]>();
  const ofUse = asks.flatMap((ask) => useOf(ask) ?? []);
  // Who there was, and in which team: what they did is read with the process.
  const isFollowed = asks.some(({ process }) => process);
  for (const activityId of new Set([...(beside || isFollowed ? [null] : []), ...ofUse.map((ask) => ask.activityId)])) {
    const own = ofUse.filter((ask) => ask.activityId === activityId);
    const page = activityId === null ? beside : null;
    const need = joinNeeds([...own.map((ask) => needOf(ask, today)), ...(page ? [page] : []), ...(isFollowed && activityId === null ? [membersOnly(today)] : [])]);
    if (need) facts.set(activityId, await findMemberFacts(scope, { ...need, activityId }));
  }
  return facts;
}

function membersOnly(today: Day): FactsNeed {
  return { history: { from: today, to: addDays(today, 1) }, sessions: null, activities: null };
}

/** Of every agreed process that is followed what was done in all periods in which it is. */
export async function readFollowed(scope: Scope, asks: readonly Ask[]): Promise<Followed> {
  const asked = asks.flatMap(({ process, periods }) => (process ? [{ process, from: periods[0]!.start, to: periods.at(-1)!.end }] : []));
  const joined = new Map<string, (typeof asked)[number]>();
  for (const { process, from, to } of asked) {
    const known = joined.get(process.id) ?? { process, from, to };
    joined.set(process.id, { process, from: known.from < from ? known.from : from, to: known.to > to ? known.to : to });
  }
  return readProcessFacts(scope, [...joined.values()]);
}

/** Read only where something is counted from the go-live on; null is not known. */
async function goLives(tx: SqlTransaction, scope: Scope, requests: MetricRequest[]): Promise<(teamId: string | null) => Day | null> {
  if (!requests.some(({ metricId }) => Object.hasOwn(FINAL_USE_METRICS, metricId))) return () => null;
  const [milestones, onRoadmap] = [await readMilestones(tx, scope), await readGoLive(tx, scope)];
  return (teamId) => liveOnOf(teamId, milestones, onRoadmap);
}
