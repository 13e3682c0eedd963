import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn, toDate } from '#app/values/day.ts';
import type { MetricId } from '#app/values/metric.ts';
import type { AlertCondition, AlertKind } from './alert.ts';

/** An alert that asks something of who owns its KPI. */
export interface OwnAlert extends AlertCondition {
  id: string;
  kpi: { id: string; name: string | null; metricId: MetricId };
  since: Date;
}

const MOST_SHOWN = 20;

/** The alerts on the KPIs that a member owns, as long as they hold and nobody silenced them; the oldest first. */
export async function listOwnAlerts({ workspaceId, timeZone }: Scope, ownerId: string, asOf: Date): Promise<OwnAlert[]> {
  return inWorkspace(workspaceId, async (tx) => {
    const kpis = await tx.kpi.findMany({ where: { workspaceId, ownerId }, select: { id: true, name: true, metricId: true } });
    const isHeard = { OR: [{ snoozedUntil: null }, { snoozedUntil: { lt: toDate(dayIn(asOf, timeZone)) } }] };
    const rows = kpis.length === 0 ? [] : await tx.kpiAlert.findMany({ where: { workspaceId, kpiId: { in: kpis.map(({ id }) => id) }, removedAt: null, state: { in: ['alert', 'recovering'] }, ...isHeard }, orderBy: [{ since: 'asc' }, { id: 'asc' }], take: MOST_SHOWN });
    return rows.flatMap(({ id, kpiId, kind, threshold, margin, forPeriods, since }): OwnAlert[] => {
      const kpi = kpis.find((own) => own.id === kpiId);
      return kpi ? [{ id, kpi: { ...kpi, metricId: kpi.metricId as MetricId }, kind: kind as AlertKind, threshold, margin, forPeriods, since }] : [];
    });
  });
}
