import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayOf, toDate } from '#app/values/day.ts';
import type { LastSaid } from './meeting.ts';

interface Row {
  kpi_id: string | null;
  status: LastSaid['status'] | null;
  made_on: Date | null;
  late: number;
}

/** What was last said of every KPI, and how many agreed steps are late: one statement. */
export async function readMeeting(tx: SqlTransaction, { workspaceId }: Scope, today: Day): Promise<{ said: LastSaid[]; late: number }> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT last.kpi_id::text, last.status, last.made_on, steps.late
    FROM (SELECT count(*)::int AS late FROM kpi_corrections WHERE workspace_id = ${workspaceId}::uuid AND outcome IS NULL AND due_on < ${toDate(today)}::date) AS steps
    LEFT JOIN (
      SELECT DISTINCT ON (kpi_id) kpi_id, status, made_on FROM kpi_check_ins WHERE workspace_id = ${workspaceId}::uuid ORDER BY kpi_id, made_on DESC, id DESC
    ) AS last ON true`;
  return { late: rows[0]?.late ?? 0, said: rows.flatMap(({ kpi_id: kpiId, status, made_on: madeOn }) => (kpiId && status && madeOn ? [{ kpiId, status, madeOn: dayOf(madeOn) }] : [])) };
}
