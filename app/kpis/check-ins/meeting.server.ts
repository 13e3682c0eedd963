import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayOf, toDate } from '#app/values/day.ts';
import type { LastSaid } from './meeting.ts';

interface Row {
  kpi_id: string | null;
  status: LastSaid['status'] | null;
  made_on: Date | null;
  late: number;
  alerted: string[];
}

/** What was last said of every KPI, how many agreed steps are late, and which KPIs have an alert that nobody silenced: one statement. */
export async function readMeeting(tx: SqlTransaction, { workspaceId }: Scope, today: Day): Promise<{ said: LastSaid[]; late: number; alerted: string[] }> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT last.kpi_id::text, last.status, last.made_on, steps.late, alerts.alerted
    FROM (SELECT count(*)::int AS late FROM kpi_corrections WHERE workspace_id = ${workspaceId}::uuid AND outcome IS NULL AND due_on < ${toDate(today)}::date) AS steps
    CROSS JOIN (
      SELECT coalesce(array_agg(DISTINCT kpi_id::text), '{}') AS alerted FROM kpi_alerts
      WHERE workspace_id = ${workspaceId}::uuid AND removed_at IS NULL AND state IN ('alert', 'recovering') AND (snoozed_until IS NULL OR snoozed_until < ${toDate(today)}::date)
    ) AS alerts
    LEFT JOIN (
      SELECT DISTINCT ON (kpi_id) kpi_id, status, made_on FROM kpi_check_ins WHERE workspace_id = ${workspaceId}::uuid ORDER BY kpi_id, made_on DESC, id DESC
    ) AS last ON true`;
  return { late: rows[0]?.late ?? 0, alerted: rows[0]?.alerted ?? [], said: rows.flatMap(({ kpi_id: kpiId, status, made_on: madeOn }) => (kpiId && status && madeOn ? [{ kpiId, status, madeOn: dayOf(madeOn) }] : [])) };
}
