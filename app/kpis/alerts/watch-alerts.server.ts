import { v7 as uuid } from 'uuid';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { mailLocales } from '#app/people/mail/mail-locales.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import type { MetricRequest } from '#app/values/metric.ts';
import { isWorkingDay } from '#app/values/working-day.ts';
import type { MetricCatalogue } from '../catalogue.ts';
import { rangeUpTo } from '../filter.ts';
import type { Kpi } from '../kpi.ts';
import { subjectOf } from '../kpi-request.ts';
import { listKpis } from '../kpis.server.ts';
import { periodsToJudge } from '../target/judging.ts';
import { type AlertCondition, type AlertStanding, type AlertState, isSnoozed } from './alert.ts';
import { messageDue, standingAfter, type ToldState } from './alert-state.ts';
import { observe, type Observed } from './observations.ts';
import { type Telling, tellAlerts } from './tell-alerts.server.ts';

/** Enough for the wait of any alert, and for the chart that tells signal from chance. */
const LOOKED_BACK = { day: 91, week: 39, month: 18, quarter: 12 } as const;

/**
 * Looks how every alert stands by the periods that are over, keeps what changed, and sends what is due on a working day: each once, however
 * many look at the same time. @returns how many changed and how many were sent
 */
export async function watchAlerts(scope: Scope, catalogue: MetricCatalogue, { asOf }: { asOf: Date }): Promise<{ changed: number; sent: number }> {
  const { workspaceId } = scope;
  const watched = await inWorkspaceSql(workspaceId, (tx) => readAlerts(tx, scope));
  if (watched.length === 0) return { changed: 0, sent: 0 };
  const kpis = new Map((await listKpis(scope)).map((kpi) => [kpi.id, kpi]));
  const looks = await look(scope, catalogue, watched.flatMap((alert) => kpis.get(alert.kpiId) ?? []), asOf);
  const localeOf = await mailLocales(scope);
  const today = dayIn(asOf, scope.timeZone);
  return inWorkspaceSql(workspaceId, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`kpi alerts ${workspaceId}`}, 0))`;
    const run = { changed: 0, sent: 0 };
    const tellings: Telling[] = [];
    for (const alert of await readAlerts(tx, scope)) {
      const kpi = kpis.get(alert.kpiId);
      const seen = looks.get(alert.kpiId);
      if (!kpi || !seen) continue; // set while this was looking
      const observed = seen.kind === 'measured' ? seen.observe(alert) : [];
      const standing: AlertStanding = seen.kind === 'failed' ? { state: 'error', periods: 0 } : standingAfter(observed.map(({ observation }) => observation), alert.forPeriods);
      const newest = observed.at(-1) ?? null;
      if (await keep(tx, scope, alert, standing, newest, asOf)) run.changed += 1;
      const due = messageDue({ state: standing.state, told: alert.told }, { isQuiet: !isWorkingDay(today, scope.timeZone) || isSnoozed(alert, today) });
      if (due) tellings.push({ alert, kpi, is: due, newest, unit: seen.kind === 'measured' ? seen.unit : 'count', currency: seen.kind === 'measured' ? seen.currency : null });
    }
    await tellAlerts(tx, scope, tellings, { localeOf, asOf });
    run.sent = tellings.length;
    return run;
  });
}

type Look = { kind: 'failed' } | { kind: 'measured'; unit: Telling['unit']; currency: string | null; observe: (condition: AlertCondition) => Observed[] };

/** What the KPIs show, as it may be told, each read once whatever is asked of it. */
async function look(scope: Scope, catalogue: MetricCatalogue, watched: readonly Kpi[], asOf: Date): Promise<Map<string, Look>> {
  const kpis = [...new Map(watched.map((kpi) => [kpi.id, kpi])).values()];
  const today = dayIn(asOf, scope.timeZone);
  const requests = kpis.map((kpi): MetricRequest & ReturnType<typeof rangeUpTo> => ({ ...subjectOf(kpi), grain: kpi.frequency, ...rangeUpTo(today, kpi.frequency, LOOKED_BACK[kpi.frequency] + periodsToJudge(kpi, kpi.frequency)) }));
  const [told, breaks] = await Promise.all([
    catalogue.measureAll(scope, requests, asOf),
    Promise.all(kpis.map((kpi, at) => catalogue.findBreaks(scope, kpi.metricId, requests[at]!))),
  ]);
  return new Map(
    kpis.map((kpi, at): [string, Look] => {
      const answer = told[at]!;
      if (!answer.ok) return [kpi.id, { kind: 'failed' }]; // its team is gone, or the metric is not offered so any more
      const { metric, currency, points } = answer.value;
      const shown = points.slice(-LOOKED_BACK[kpi.frequency]);
      const since = breaks[at]!.at(-1)?.on ?? null;
      return [kpi.id, { kind: 'measured', unit: metric.unit, currency, observe: (condition) => observe(condition, { kpi, told: shown, judged: points, grain: kpi.frequency, unit: metric.unit, since }) }];
    }),
  );
}

export interface WatchedAlert extends AlertCondition {
  id: string;
  kpiId: string;
  state: AlertState;
  periods: number;
  periodOn: Day | null;
  told: ToldState;
  snooze: { until: Day; reason: string } | null;
  setById: string;
}

async function readAlerts(tx: SqlTransaction, { workspaceId }: Scope): Promise<WatchedAlert[]> {
  const rows = await tx.$queryRaw<(Omit<WatchedAlert, 'snooze'> & { until: Day | null; reason: string | null })[]>`
    SELECT id, kpi_id AS "kpiId", kind, threshold, margin, for_periods AS "forPeriods", state, periods, period_on::text AS "periodOn", told, snoozed_until::text AS until, snooze_reason AS reason, set_by_id AS "setById"
    FROM kpi_alerts WHERE workspace_id = ${workspaceId}::uuid AND removed_at IS NULL ORDER BY id`;
  return rows.map(({ until, reason, ...row }) => ({ ...row, snooze: until !== null && reason !== null ? { until, reason } : null }));
}

/** Whether its state is another than it was; how far it is on the way, and by which period, is kept without that. */
async function keep(tx: SqlTransaction, { workspaceId }: Scope, alert: WatchedAlert, { state, periods }: AlertStanding, newest: Observed | null, asOf: Date): Promise<boolean> {
  const isChanged = state !== alert.state;
  const periodOn = newest?.start ?? null;
  if (!isChanged && periods === alert.periods && periodOn === alert.periodOn) return false;
  await tx.$executeRaw`
    UPDATE kpi_alerts SET state = ${state}, periods = ${periods}, period_on = ${periodOn}::date, since = CASE WHEN ${isChanged} THEN ${asOf.toISOString()}::timestamptz ELSE since END
    WHERE workspace_id = ${workspaceId}::uuid AND id = ${alert.id}::uuid`;
  if (isChanged) {
    await tx.$executeRaw`
      INSERT INTO kpi_alert_changes (id, workspace_id, alert_id, from_state, to_state, period_on, at)
      VALUES (${uuid()}::uuid, ${workspaceId}::uuid, ${alert.id}::uuid, ${alert.state}, ${state}, ${periodOn}::date, ${asOf.toISOString()}::timestamptz)`;
  }
  return isChanged;
}
