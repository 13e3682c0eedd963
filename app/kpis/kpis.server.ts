import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayOf, toDate } from '#app/values/day.ts';
import type { Grain, MetricId } from '#app/values/metric.ts';
import { readSlice } from '#app/values/slice.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { LastSaid } from './check-ins/meeting.ts';
import { readMeeting } from './check-ins/meeting.server.ts';
import type { KeptOutlook } from './forecast/kept-outlook.ts';
import { readOutlooks } from './forecast/read-outlooks.server.ts';
import type { Direction, Kpi, Layer } from './kpi.ts';
import { type CourseKind, courseOf, type Reset, type Step } from './target/course.ts';

/** All KPIs of the workspace in the order they are shown. */
export async function listKpis(scope: Scope): Promise<Kpi[]> {
  return inWorkspace(scope.workspaceId, (tx) => readKpis(tx, scope));
}

/** What a page of all KPIs begins with, in one transaction: every KPI in the order they are shown, every team by name, and what was said of them. */
export async function readDashboardRows(scope: Scope, today: Day): Promise<{ kpis: Kpi[]; teams: { id: string; name: string }[]; said: LastSaid[]; late: number; alerted: string[]; outlookOf: (kpi: Kpi) => KeptOutlook | null }> {
  return inWorkspace(scope.workspaceId, async (tx) => ({ kpis: await readKpis(tx, scope), teams: await readTeamNames(tx, scope), ...(await readMeeting(tx, scope, today)), outlookOf: await readOutlooks(tx, scope, today) }));
}

/** Null when there is none in this workspace. */
export async function findKpi(scope: Scope, id: string): Promise<Kpi | null> {
  if (!isUuid(id)) return null;
  const [kpi] = await inWorkspace(scope.workspaceId, (tx) => readKpis(tx, scope, id));
  return kpi ?? null;
}

/** What a specification says of its KPI; `steps` is empty unless the course has them, `resetEvery` null unless it starts again. */
export interface KpiFields extends Omit<Kpi, 'id' | 'version' | 'measure' | 'team' | 'slice' | 'owner' | 'specification' | 'course' | 'judging'> {
  teamId: string | null;
  /** Its key; null is all of it. */
  slice: string | null;
  ownerId: string;
  course: CourseKind;
  resetEvery: Reset | null;
  steps: readonly Step[];
  onTrackWithin: number;
  behindWithin: number;
  statusAfter: number;
  fewestCounted: number | null;
}

/** Adds a KPI at the end, in the transaction of the specification it measures. @returns its id. */
export async function createKpi(tx: Transaction, scope: Scope, kpi: KpiFields & { specificationId: string }): Promise<string> {
  const position = await tx.kpi.count({ where: { workspaceId: scope.workspaceId } });
  const { id } = await tx.kpi.create({ data: { ...toColumns(kpi), specificationId: kpi.specificationId, workspaceId: scope.workspaceId, position }, select: { id: true } });
  await recordAudit(tx, scope, { verb: 'kpi.create', entity: 'kpi', recordId: id, after: kpi });
  return id;
}

/** What its specification says by now, in the transaction that changed that. @param targetSince when the target became another one; undefined leaves that as it was */
export async function changeKpi(tx: Transaction, scope: Scope, specificationId: string, kpi: KpiFields, targetSince: Day | undefined): Promise<void> {
  const where = { workspaceId: scope.workspaceId, specificationId };
  const before = await tx.kpi.findFirst({ where });
  if (!before) return;
  await tx.kpi.updateMany({ where, data: { ...toColumns(kpi), ...(targetSince === undefined ? {} : { targetSince: toDate(targetSince) }), version: { increment: 1 } } });
  await recordAudit(tx, scope, { verb: 'kpi.update', entity: 'kpi', recordId: before.id, before, after: { ...kpi, targetSince } });
}

function toColumns(kpi: KpiFields) {
  const { name, metricId, teamId, slice, layer, direction, frequency, baselineValue, targetValue, lowerValue, ownerId, course, resetEvery, onTrackWithin, behindWithin, statusAfter, fewestCounted, qualityMetricId } = kpi;
  return {
    ...{ name, metricId, teamId, slice, layer, direction, frequency, baselineValue, targetValue, lowerValue, ownerId, course, resetEvery, onTrackWithin, behindWithin, statusAfter, fewestCounted, qualityMetricId },
    steps: kpi.steps.map(({ on, value }) => ({ on, value })),
    baselineOn: kpi.baselineOn && toDate(kpi.baselineOn),
    startsOn: toDate(kpi.startsOn),
    deadlineOn: toDate(kpi.deadlineOn),
  };
}

/** The teams a number can be asked for, by name. */
export async function listTeamNames(scope: Scope): Promise<{ id: string; name: string }[]> {
  return inWorkspaceSql(scope.workspaceId, (tx) => readTeamNames(tx, scope));
}

function readTeamNames(tx: SqlTransaction, scope: Scope): Promise<{ id: string; name: string }[]> {
  return tx.$queryRaw`SELECT id::text, name FROM teams WHERE workspace_id = ${scope.workspaceId}::uuid ORDER BY name`;
}

interface KpiRow {
  id: string;
  name: string | null;
  metric_id: MetricId;
  measure: string | null;
  team_id: string | null;
  team_name: string | null;
  slice: string | null;
  layer: Layer;
  direction: Direction;
  frequency: Grain;
  baseline_value: number | null;
  baseline_on: Date | null;
  target_value: number;
  lower_value: number | null;
  course: CourseKind;
  reset_every: Reset | null;
  steps: Step[];
  on_track_within: number;
  behind_within: number;
  status_after: number;
  fewest_counted: number | null;
  quality_metric_id: MetricId | null;
  target_since: Date | null;
  is_accepted: boolean | null;
  starts_on: Date;
  deadline_on: Date;
  owner_id: string;
  owner_name: string | null;
  specification_id: string;
  specification_name: string | null;
  version: number;
}

async function readKpis(tx: Transaction, scope: Scope, id: string | null = null): Promise<Kpi[]> {
  const rows = await tx.$queryRaw<KpiRow[]>`
    SELECT k.*, o.name AS measure, t.name AS team_name, m.name AS owner_name, s.name AS specification_name, s.accepted_at IS NOT NULL AS is_accepted
    FROM kpis k
    LEFT JOIN own_measures o ON 'own-' || o.id = k.metric_id AND o.workspace_id = k.workspace_id
    LEFT JOIN teams t ON t.id = k.team_id AND t.workspace_id = k.workspace_id
    LEFT JOIN members m ON m.id = k.owner_id AND m.workspace_id = k.workspace_id
    LEFT JOIN specifications s ON s.id = k.specification_id AND s.workspace_id = k.workspace_id
    WHERE k.workspace_id = ${scope.workspaceId}::uuid AND (${id}::uuid IS NULL OR k.id = ${id}::uuid)
    ORDER BY k.position, k.id`;
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    metricId: row.metric_id,
    measure: row.measure,
    team: row.team_id === null ? null : { id: row.team_id, name: row.team_name ?? '' },
    slice: readSlice(row.slice),
    layer: row.layer,
    direction: row.direction,
    frequency: row.frequency,
    baselineValue: row.baseline_value,
    baselineOn: row.baseline_on && dayOf(row.baseline_on),
    targetValue: row.target_value,
    lowerValue: row.lower_value,
    course: courseOf({ course: row.course, resetEvery: row.reset_every, steps: row.steps }),
    judging: { onTrackWithin: row.on_track_within, behindWithin: row.behind_within, statusAfter: row.status_after, fewestCounted: row.fewest_counted, since: row.target_since && dayOf(row.target_since) },
    qualityMetricId: row.quality_metric_id,
    startsOn: dayOf(row.starts_on),
    deadlineOn: dayOf(row.deadline_on),
    owner: { id: row.owner_id, name: row.owner_name ?? '' },
    specification: { id: row.specification_id, name: row.specification_name ?? '', isAccepted: row.is_accepted ?? false },
    version: row.version,
  }));
}
