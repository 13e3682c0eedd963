import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';
import { type Slice, sliceKey } from '#app/values/slice.ts';
import { type KeptRestatement, type Restated, type RestatedBecause, restatedByPeriod } from './restatement.ts';

/** One series, by what it counts and of whom. */
export interface SeriesName {
  metricId: string;
  grain: Grain;
  /** Null is the whole organisation. */
  teamId: string | null;
  /** Absent or null is all of it. */
  slice?: Slice | null;
}

/** Which of the told points are not what was kept of them before, by the first day of their period. */
export async function findRestated({ workspaceId }: Scope, { metricId, grain, teamId, slice }: SeriesName, points: readonly { start: Day; value: number | null }[]): Promise<ReadonlyMap<Day, Restated>> {
  const [first] = points;
  if (!first) return new Map();
  const rows = await inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<Row[]>`
    SELECT r.start_on::text AS start, r.reason, r.has_figures, r.was, r.became, r.people_key, r.restated_at, s.value AS kept_value, s.people_key AS kept_key
    FROM kpi_restatements r
    JOIN kpi_snapshots s ON s.workspace_id = r.workspace_id AND s.metric_id = r.metric_id AND s.grain = r.grain AND s.group_id = r.group_id AND s.slice = r.slice AND s.start_on = r.start_on
    WHERE r.workspace_id = ${workspaceId}::uuid AND r.metric_id = ${metricId} AND r.grain = ${grain} AND r.group_id = ${teamId ?? workspaceId}::uuid AND r.slice = ${slice ? sliceKey(slice) : ''} AND r.start_on >= ${first.start}::date
    ORDER BY r.restated_at, r.id`);
  return restatedByPeriod(rows.map(toRestatement), points);
}

interface Row {
  start: Day;
  reason: RestatedBecause;
  has_figures: boolean;
  was: number | null;
  became: number | null;
  people_key: string;
  restated_at: Date;
  kept_value: number | null;
  kept_key: string;
}

function toRestatement({ start, reason, has_figures: hasFigures, was, became, people_key: peopleKey, restated_at: at, kept_value: value, kept_key: keptKey }: Row): KeptRestatement {
  return { start, reason, figures: hasFigures ? { was, became } : null, peopleKey, at, kept: { value, peopleKey: keptKey } };
}
