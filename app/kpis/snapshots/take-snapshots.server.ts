import { v7 as uuid } from 'uuid';
import { arrayLiteral } from '#app/db/array-literal.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { catalogueVersionInUse } from '#app/events/activity-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import type { Grain, MetricDefinition, MetricRequest } from '#app/values/metric.ts';
import { sliceKey } from '#app/values/slice.ts';
import type { MetricCatalogue, ToldSeries } from '../catalogue.ts';
import { rangeUpTo } from '../filter.ts';
import type { Kpi } from '../kpi.ts';
import { subjectOf } from '../kpi-request.ts';
import { listKpis, listTeamNames } from '../kpis.server.ts';
import { canClose, hangsOnActs, isClosed, KEPT_PERIODS, loadedKind } from './closing.ts';
import { type ClosedPeriod, type FactsChanged, type NewRestatement, restate, type Snapshot } from './restatement.ts';

/** What one run came to. */
export interface SnapshotRun {
  /** Closed periods that were counted. */
  counted: number;
  kept: number;
  restated: number;
}

interface Going {
  asOf: Date;
  signal?: AbortSignal;
  /** Told after every metric. */
  report?: (done: number, total: number) => Promise<void>;
}

/**
 * Counts every closed period of every KPI's metric, of the whole and of each team, and keeps what is not kept yet; what turns out
 * to be another than was kept becomes a restatement. One transaction a metric: it may be stopped, run again, and run beside another.
 */
export async function takeSnapshots(scope: Scope, catalogue: MetricCatalogue, { asOf, signal, report }: Going): Promise<SnapshotRun> {
  const metrics = new Map((await catalogue.listMetricsEverOf(scope)).map((metric) => [metric.id, metric]));
  const [kpis, teams, catalogueVersion, changes] = await Promise.all([listKpis(scope), listTeamNames(scope), catalogueVersionInUse(scope), readChanges(scope)]);
  const today = dayIn(asOf, scope.timeZone);
  const asked = [...metrics.values()].filter(canClose).map((metric) => ({ metric, requests: requestsFor(metric, kpis, teams, today) })).filter(({ requests }) => requests.length > 0);
  const run: SnapshotRun = { counted: 0, kept: 0, restated: 0 };
  for (const [nth, { metric, requests }] of asked.entries()) {
    signal?.throwIfAborted();
    const answers = await catalogue.measureTold(scope, requests, asOf);
    const counted = answers.flatMap((answer, at) => (answer.ok ? closedPeriods(scope, requests[at]!, answer.value, today, hangsOnActs(metric.id) ? catalogueVersion : 0) : []));
    const kind = loadedKind(metric.id);
    const written = await keep(scope, metric, counted, { loadedAt: kind && changes.loaded.get(kind) ? changes.loaded.get(kind)! : null, undoneAt: changes.undoneAt }, asOf);
    run.counted += counted.length;
    run.kept += written.kept;
    run.restated += written.restated;
    await report?.(nth + 1, asked.length);
  }
  return run;
}

/** What is asked of one series, with the key of the part it is of; empty is all of it. */
type SeriesAsked = MetricRequest & { grain: Grain; teamId: string | null; part: string };

/** Every series that a KPI of the metric is told from: its own, and of one about everybody that of each team too; of the part it is about. Each once. */
function requestsFor(metric: MetricDefinition, kpis: readonly Kpi[], teams: readonly { id: string }[], today: Day): SeriesAsked[] {
  const own = kpis.filter(({ metricId }) => metricId === metric.id);
  return [...new Set(own.map(({ frequency }) => frequency))].flatMap((grain) => {
    const range = rangeUpTo(today, grain, KEPT_PERIODS[grain]);
    const asked = own.filter(({ frequency }) => frequency === grain).flatMap((kpi): SeriesAsked[] => {
      const groups = [kpi.team?.id ?? null, ...(kpi.team === null && metric.perTeam ? teams.map(({ id }) => id) : [])];
      return groups.map((teamId) => ({ ...subjectOf(kpi), teamId, grain, ...range, part: kpi.slice ? sliceKey(kpi.slice) : '' }));
    });
    return [...new Map(asked.map((one) => [`${one.teamId} ${one.part}`, one])).values()];
  });
}

interface Counted extends ClosedPeriod {
  grain: Grain;
  groupId: string;
  /** The key of the part; empty is all of it. */
  slice: string;
}

function closedPeriods({ workspaceId }: Scope, { grain, teamId, part }: SeriesAsked, { series: { metric, points }, whom }: ToldSeries, today: Day, catalogueVersion: number): Counted[] {
  return points.flatMap((point, at): Counted[] => {
    if (!isClosed(metric, point, today)) return [];
    const { start, end, value, numerator, denominator } = point;
    const { key, people } = whom[at]!;
    return [{ grain, groupId: teamId ?? workspaceId, slice: part, start, end, value, numerator, denominator, people, peopleKey: key, definitionVersion: metric.version, catalogueVersion }];
  });
}

async function keep(scope: Scope, metric: MetricDefinition, counted: readonly Counted[], changed: FactsChanged, asOf: Date): Promise<{ kept: number; restated: number }> {
  if (counted.length === 0) return { kept: 0, restated: 0 };
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    // Of two that count at the same time one waits, and finds what the other kept.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`kpi snapshots ${scope.workspaceId}`}, 0))`;
    const known = await readKept(tx, scope, metric);
    const fresh = counted.filter((one) => !known.has(nameOf(one)));
    const restated = counted.flatMap((now) => {
      const before = known.get(nameOf(now));
      const restatement = before && restate(before, now, changed, asOf);
      return restatement ? [{ now, before, restatement }] : [];
    });
    await write(tx, scope, metric, [...fresh, ...restated.map(({ now }) => now)], asOf);
    await writeRestatements(tx, scope, metric, restated, asOf);
    return { kept: fresh.length, restated: restated.length };
  });
}

const nameOf = ({ grain, groupId, slice, start }: Pick<Counted, 'grain' | 'groupId' | 'slice' | 'start'>) => `${grain} ${groupId} ${start} ${slice}`;

async function readKept(tx: SqlTransaction, { workspaceId }: Scope, { id }: MetricDefinition): Promise<Map<string, Snapshot>> {
  const rows = await tx.$queryRaw<(Snapshot & { grain: Grain; groupId: string; slice: string })[]>`
    SELECT grain, group_id::text AS "groupId", slice, start_on::text AS start, end_on::text AS end, value, numerator, denominator, people, people_key AS "peopleKey",
      definition_version AS "definitionVersion", catalogue_version AS "catalogueVersion", taken_at AS "takenAt"
    FROM kpi_snapshots WHERE workspace_id = ${workspaceId}::uuid AND metric_id = ${id}`;
  return new Map(rows.map((row) => [nameOf(row), row]));
}

async function write(tx: SqlTransaction, { workspaceId }: Scope, { id }: MetricDefinition, rows: readonly Counted[], asOf: Date): Promise<void> {
  if (rows.length === 0) return;
  const column = (read: (row: Counted) => string | number | null) => arrayLiteral(rows.map(read));
  await tx.$executeRaw`
    INSERT INTO kpi_snapshots (workspace_id, metric_id, grain, group_id, slice, start_on, end_on, state, value, numerator, denominator, people, people_key, definition_version, catalogue_version, taken_at)
    SELECT ${workspaceId}::uuid, ${id}, g.grain, g.group_id, g.slice, g.start_on, g.end_on, CASE WHEN g.value IS NULL THEN 'empty' ELSE 'told' END, g.value, g.numerator, g.denominator, g.people, g.people_key, g.definition_version, g.catalogue_version, ${asOf.toISOString()}::timestamptz
    FROM unnest(${column((row) => row.grain)}::text[], ${column((row) => row.groupId)}::uuid[], ${column((row) => row.slice)}::text[], ${column((row) => row.start)}::date[], ${column((row) => row.end)}::date[],
      ${column((row) => row.value)}::float8[], ${column((row) => row.numerator)}::float8[], ${column((row) => row.denominator)}::float8[], ${column((row) => row.people)}::int[],
      ${column((row) => row.peopleKey)}::text[], ${column((row) => row.definitionVersion)}::int[], ${column((row) => row.catalogueVersion)}::int[])
      AS g(grain, group_id, slice, start_on, end_on, value, numerator, denominator, people, people_key, definition_version, catalogue_version)
    ON CONFLICT (workspace_id, metric_id, grain, group_id, slice, start_on) DO UPDATE SET state = excluded.state, value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator,
      people = excluded.people, people_key = excluded.people_key, definition_version = excluded.definition_version, catalogue_version = excluded.catalogue_version, taken_at = excluded.taken_at`;
}

async function writeRestatements(tx: SqlTransaction, { workspaceId }: Scope, { id }: MetricDefinition, rows: readonly { now: Counted; before: Snapshot; restatement: NewRestatement }[], asOf: Date): Promise<void> {
  if (rows.length === 0) return;
  const column = (read: (row: (typeof rows)[number]) => string | number | boolean | null) => arrayLiteral(rows.map(read));
  await tx.$executeRaw`
    INSERT INTO kpi_restatements (id, workspace_id, metric_id, grain, group_id, slice, start_on, reason, has_figures, was, became, people_key, first_taken_at, restated_at)
    SELECT g.id, ${workspaceId}::uuid, ${id}, g.grain, g.group_id, g.slice, g.start_on, g.reason, g.has_figures, g.was, g.became, g.people_key, g.first_taken_at, ${asOf.toISOString()}::timestamptz
    FROM unnest(${column(() => uuid())}::uuid[], ${column(({ now }) => now.grain)}::text[], ${column(({ now }) => now.groupId)}::uuid[], ${column(({ now }) => now.slice)}::text[], ${column(({ now }) => now.start)}::date[],
      ${column(({ restatement }) => restatement.reason)}::text[], ${column(({ restatement }) => restatement.figures !== null)}::boolean[], ${column(({ restatement }) => restatement.figures?.was ?? null)}::float8[],
      ${column(({ restatement }) => restatement.figures?.became ?? null)}::float8[], ${column(({ now }) => now.peopleKey)}::text[], ${column(({ before }) => before.takenAt.toISOString())}::timestamptz[])
      AS g(id, grain, group_id, slice, start_on, reason, has_figures, was, became, people_key, first_taken_at)`;
}

/** When facts last came in, by kind, and when an import was last taken back. */
async function readChanges({ workspaceId }: Scope): Promise<{ loaded: Map<string, Date>; undoneAt: Date | null }> {
  const rows = await inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<{ kind: string; at: Date | null }[]>`
    SELECT kind, max(loaded_at) AS at FROM loads WHERE workspace_id = ${workspaceId}::uuid GROUP BY kind
    UNION ALL SELECT 'undone', max(u.at) FROM batches u JOIN batches i ON i.workspace_id = u.workspace_id AND i.id = u.undoes_id WHERE u.workspace_id = ${workspaceId}::uuid AND i.verb = 'import.run'`);
  const loaded = new Map(rows.flatMap(({ kind, at }) => (at ? [[kind, at] as const] : [])));
  return { loaded, undoneAt: loaded.get('undone') ?? null };
}
