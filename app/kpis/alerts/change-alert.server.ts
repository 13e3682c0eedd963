import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { MetricUnit } from '#app/values/metric.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { type AlertCondition, type AlertKind, asksTheSame, conditionKey } from './alert.ts';
import type { AlertInput } from './alert-form.ts';
import { actOn, type AlertRefusal, type AlertRow, readCondition } from './alerts.server.ts';

interface Asked {
  input: AlertInput;
  /** What it asked when it was looked at, as `conditionKey` writes it. */
  seen: string;
  /** Of the KPI's metric, in which the amounts were typed. */
  unit: MetricUnit;
  asOf: Date;
}

/**
 * Asks something else of an alert that is there, with its history. Where it asks the same of a value, and only waits longer or shorter, it
 * stands where it stood; else it begins anew, and what the next look finds is told. As it was seen is nothing to do.
 */
export async function changeAlert(scope: Scope, id: string, { input, seen, unit, asOf }: Asked): Promise<Result<{ kpiId: string; isChanged: boolean }, AlertRefusal | 'not-found' | 'changed-meanwhile'>> {
  const { workspaceId } = scope;
  const condition = readCondition(input, unit);
  return actOn(scope, id, async (tx, row): Promise<Result<{ kpiId: string; isChanged: boolean }, AlertRefusal | 'not-found' | 'changed-meanwhile'>> => {
    if (row.removedAt) return refused('not-found');
    if (!condition.ok) return condition;
    const [before, after] = [conditionOf(row), condition.value];
    const { kpiId } = row;
    if (conditionKey(before) === conditionKey(after)) return done({ kpiId, isChanged: false });
    if (conditionKey(before) !== seen) return refused('changed-meanwhile');
    const others = await tx.kpiAlert.findMany({ where: { workspaceId, kpiId, removedAt: null, id: { not: id } } });
    if (others.some((other) => asksTheSame(conditionOf(other), after))) return refused('set-already');
    const isAnew = !asksTheSame(before, after);
    const anew = isAnew ? { state: 'normal', since: asOf, periodOn: null, periods: 0, told: 'normal' } : {};
    await tx.kpiAlert.updateMany({ where: { workspaceId, id }, data: { ...after, ...anew } });
    await tx.kpiAlertChange.create({ data: { workspaceId, alertId: id, fromState: row.state, toState: isAnew ? 'normal' : row.state, askedBefore: { ...before }, at: asOf } });
    await recordAudit(tx, scope, { verb: 'kpi-alert.update', entity: 'kpi-alert', recordId: id, before, after });
    return done({ kpiId, isChanged: true });
  });
}

function conditionOf({ kind, threshold, margin, forPeriods }: AlertRow): AlertCondition {
  return { kind: kind as AlertKind, threshold, margin, forPeriods };
}
