import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, dayIn } from '#app/values/day.ts';
import { ownMetricId } from '#app/values/metric.ts';
import type { MetricCatalogue } from '../catalogue.ts';
import { rangeUpTo } from '../filter.ts';
import type { OwnMeasure } from './measure.ts';
import { readMeasures } from './measures.server.ts';
import { missingPeriods } from './reading.ts';

/** How far back what is missing is asked for. */
const ASKED_DAYS = 400;
/** Periods in which the newest value of a calculation is looked for. */
const LOOKED_BACK = 6;

/** A measure as the page of all lists it. */
export interface MeasureRow {
  measure: OwnMeasure;
  /** The newest figure of the whole that counts; null when none does. */
  last: { start: Day; value: number } | null;
  /** Periods that are over without any figure that counts or waits, of the whole or of a team, newest first; none for what is calculated or ended. */
  missing: Day[];
  /** Figures that wait for another person. */
  waiting: number;
  kpis: { id: string; name: string | null }[];
}

/** Every own measure with how it is kept up: a fixed number of statements. Those that ended come last. */
export async function listMeasureRows(scope: Scope, asOf: Date): Promise<MeasureRow[]> {
  const today = dayIn(asOf, scope.timeZone);
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const measures = await readMeasures(tx, scope);
    const given = await readGiven(tx, scope, today);
    const kpis = await tx.$queryRaw<{ id: string; name: string | null; metric_id: string }[]>`SELECT id, name, metric_id FROM kpis WHERE workspace_id = ${scope.workspaceId}::uuid AND metric_id LIKE 'own-%' ORDER BY position, id`;
    const rows = measures.map((measure): MeasureRow => {
      const own = given.get(measure.id);
      const isKeptUp = measure.formula === null && !measure.isEnded;
      return {
        measure,
        last: own?.lastStart ? { start: own.lastStart, value: own.lastValue! } : null,
        missing: isKeptUp && own ? missingPeriods(new Set(own.given), own.since, today, measure.frequency) : [],
        waiting: own?.waiting ?? 0,
        kpis: kpis.flatMap(({ metric_id, ...kpi }) => (metric_id === ownMetricId(measure.id) ? [kpi] : [])),
      };
    });
    return rows.sort((one, other) => Number(one.measure.isEnded) - Number(other.measure.isEnded));
  });
}

/** With the newest finished value of what is calculated, as it may be told. */
export async function withCalculated(scope: Scope, catalogue: MetricCatalogue, rows: readonly MeasureRow[], asOf: Date): Promise<MeasureRow[]> {
  const calculated = rows.filter(({ measure }) => measure.formula !== null);
  const requests = calculated.map(({ measure: { id, frequency } }) => ({ metricId: ownMetricId(id), grain: frequency, ...rangeUpTo(dayIn(asOf, scope.timeZone), frequency, LOOKED_BACK) }));
  const answers = await catalogue.measureAll(scope, requests, asOf);
  return rows.map((row) => {
    const answer = answers[calculated.indexOf(row)]; // -1 has none
    const point = answer?.ok ? answer.value.points.findLast(({ state, value }) => state === 'complete' && value !== null) : undefined;
    return point ? { ...row, last: { start: point.start, value: point.value! } } : row;
  });
}

interface Given {
  id: string;
  since: Day;
  lastStart: Day | null;
  lastValue: number | null;
  given: Day[];
  waiting: number;
}

async function readGiven(tx: SqlTransaction, { workspaceId, timeZone }: Scope, today: Day): Promise<ReadonlyMap<string, Given>> {
  const rows = await tx.$queryRaw<Given[]>`
    SELECT o.id, greatest(coalesce(min(r.period_starts_on), (o.created_at AT TIME ZONE ${timeZone})::date), ${addDays(today, -ASKED_DAYS)}::date)::text AS since,
      max(r.period_starts_on) FILTER (WHERE r.state = 'counts' AND r.team_id IS NULL)::text AS "lastStart",
      (array_agg(r.value ORDER BY r.period_starts_on DESC) FILTER (WHERE r.state = 'counts' AND r.team_id IS NULL))[1] AS "lastValue",
      coalesce(array_agg(r.period_starts_on::text) FILTER (WHERE r.state IN ('counts', 'waits')), '{}') AS given,
      count(*) FILTER (WHERE r.state = 'waits')::int AS waiting
    FROM own_measures o LEFT JOIN measure_readings r ON r.workspace_id = o.workspace_id AND r.measure_id = o.id
    WHERE o.workspace_id = ${workspaceId}::uuid AND o.formula IS NULL
    GROUP BY o.id`;
  return new Map(rows.map((row) => [row.id, row]));
}
