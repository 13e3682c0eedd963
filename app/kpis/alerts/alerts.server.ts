import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { parseAmount } from '#app/values/amount.ts';
import { addDays, type Day, dayIn, dayOf, toDate } from '#app/values/day.ts';
import type { MetricUnit } from '#app/values/metric.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { maySpeakOf } from '../check-ins/check-in.ts';
import { readerOf } from '../check-ins/check-ins.server.ts';
import type { Kpi } from '../kpi.ts';
import { findKpi, listKpis } from '../kpis.server.ts';
import type { Alert, AlertCondition, AlertKind, AlertOnKpi, AlertState } from './alert.ts';
import type { AlertInput } from './alert-form.ts';

/** More on one KPI would be sent about the same thing. */
export const MOST_ALERTS = 5;
/** Of one alert, the newest. */
const HISTORY_SHOWN = 12;
/** A longer silence is no snooze: then the alert should go. */
export const LONGEST_SNOOZE_DAYS = 92;

/** The alerts of one KPI, or one alert, or all, in the order they were set, with the newest of their changes. */
export async function listAlerts({ workspaceId }: Scope, of: { kpiId: string } | { id: string } | 'all'): Promise<Alert[]> {
  return inWorkspace(workspaceId, async (tx) => {
    const rows = await tx.kpiAlert.findMany({ where: { workspaceId, removedAt: null, ...(of === 'all' ? {} : of) }, orderBy: { id: 'asc' } });
    const changes = rows.length === 0 ? [] : await tx.kpiAlertChange.findMany({ where: { workspaceId, alertId: { in: rows.map(({ id }) => id) } }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: HISTORY_SHOWN * rows.length });
    const setters = await tx.member.findMany({ where: { workspaceId, id: { in: rows.map(({ setById }) => setById) } }, select: { id: true, name: true } });
    const names = new Map(setters.map(({ id, name }) => [id, name]));
    return rows.map((row): Alert => ({
      ...{ id: row.id, kpiId: row.kpiId, kind: row.kind as AlertKind, threshold: row.threshold, margin: row.margin, forPeriods: row.forPeriods },
      ...{ state: row.state as AlertState, periods: row.periods, since: row.since, periodOn: row.periodOn && dayOf(row.periodOn) },
      snooze: row.snoozedUntil && row.snoozeReason !== null ? { until: dayOf(row.snoozedUntil), reason: row.snoozeReason } : null,
      setBy: { id: row.setById, name: names.get(row.setById) ?? '' },
      history: changes
        .filter(({ alertId }) => alertId === row.id)
        .slice(0, HISTORY_SHOWN)
        .map(({ id, fromState, toState, periodOn, askedBefore, at }) => ({ id, from: fromState as AlertState, to: toState as AlertState, periodOn: periodOn && dayOf(periodOn), askedBefore: askedBefore as AlertCondition | null, at })),
    }));
  });
}

/** Every alert with its KPI, what asks for somebody first. */
export async function listAllAlerts(scope: Scope): Promise<AlertOnKpi[]> {
  const [alerts, kpis] = await Promise.all([listAlerts(scope, 'all'), listKpis(scope)]);
  const found = alerts.flatMap((alert) => kpis.filter(({ id }) => id === alert.kpiId).map((kpi) => ({ alert, kpi })));
  return found.sort((one, other) => URGENCY.indexOf(one.alert.state) - URGENCY.indexOf(other.alert.state));
}

const URGENCY: readonly AlertState[] = ['alert', 'error', 'recovering', 'pending', 'no-data', 'normal'];

/** Null when there is none of that id, or it was taken away. */
export async function findAlert(scope: Scope, id: string): Promise<Alert | null> {
  return isUuid(id) ? ((await listAlerts(scope, { id }))[0] ?? null) : null;
}

export type AlertRefusal = 'not-allowed' | 'threshold-missing' | 'threshold-unreadable' | 'threshold-whole' | 'margin-unreadable' | 'too-many' | 'set-already';

/** Sets an alert on a KPI: its owner, or who steers. Its state is told by the next look. @param unit of the KPI's metric, in which the amounts were typed */
export async function setAlert(scope: Scope, kpi: Pick<Kpi, 'id' | 'owner'>, input: AlertInput, { unit, asOf }: { unit: MetricUnit; asOf: Date }): Promise<Result<string, AlertRefusal>> {
  const { workspaceId, member } = scope;
  if (!member || !maySpeakOf(kpi.owner.id, readerOf(scope))) return refused('not-allowed');
  const condition = readCondition(input, unit);
  if (!condition.ok) return condition;
  return inWorkspace(workspaceId, async (tx) => {
    await lock(tx, scope);
    const own = await tx.kpiAlert.findMany({ where: { workspaceId, kpiId: kpi.id, removedAt: null } });
    const { kind, threshold } = condition.value;
    if (own.some((other) => other.kind === kind && other.threshold === threshold)) return refused('set-already');
    if (own.length >= MOST_ALERTS) return refused('too-many');
    const { id } = await tx.kpiAlert.create({ data: { workspaceId, kpiId: kpi.id, ...condition.value, since: asOf, setById: member.id }, select: { id: true } });
    await recordAudit(tx, scope, { verb: 'kpi-alert.create', entity: 'kpi-alert', recordId: id, after: { kpiId: kpi.id, ...condition.value } });
    return done(id);
  });
}

/** What was typed, in the unit of the metric. */
export function readCondition({ kind, threshold, margin, forPeriods }: AlertInput, unit: MetricUnit): Result<AlertCondition, AlertRefusal> {
  if (kind !== 'below' && kind !== 'above') return done({ kind, threshold: null, margin: 0, forPeriods });
  const [level, room] = [parseAmount(threshold, unit), parseAmount(margin, unit)];
  if (level === null) return refused('threshold-missing');
  if (level === 'unreadable') return refused('threshold-unreadable');
  if (unit === 'count' && !Number.isInteger(level)) return refused('threshold-whole'); // shown in whole numbers, it would seem another
  if (room === 'unreadable' || (room ?? 0) < 0) return refused('margin-unreadable');
  return done({ kind, threshold: level, margin: room ?? 0, forPeriods });
}

export type AlertActRefusal = 'not-found' | 'not-allowed' | 'until-past' | 'until-far' | 'too-many' | 'set-already';

/** Sends nothing of it up to and with a day; null sends again from now on. The state moves on. */
export async function snoozeAlert(scope: Scope, id: string, snooze: { until: Day; reason: string } | null, asOf: Date): Promise<Result<{ kpiId: string }, AlertActRefusal>> {
  const today = dayIn(asOf, scope.timeZone);
  if (snooze && snooze.until < today) return refused('until-past');
  if (snooze && snooze.until > addDays(today, LONGEST_SNOOZE_DAYS)) return refused('until-far');
  return actOn(scope, id, async (tx, { kpiId, removedAt }) => {
    if (removedAt) return refused('not-found');
    const data = { snoozedUntil: snooze && toDate(snooze.until), snoozeReason: snooze && snooze.reason };
    await tx.kpiAlert.updateMany({ where: { workspaceId: scope.workspaceId, id }, data });
    await recordAudit(tx, scope, { verb: snooze ? 'kpi-alert.snooze' : 'kpi-alert.wake', entity: 'kpi-alert', recordId: id, ...(snooze ? { after: snooze } : {}) });
    return done({ kpiId });
  });
}

/** Takes it away, or back again with all that it knew. Twice is once. */
export async function removeAlert(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Promise<Result<{ kpiId: string }, AlertActRefusal>> {
  const { workspaceId } = scope;
  return actOn(scope, id, async (tx, { kpiId, kind, threshold, removedAt }) => {
    if (isRemoved === (removedAt !== null)) return done({ kpiId });
    if (!isRemoved) {
      const others = await tx.kpiAlert.findMany({ where: { workspaceId, kpiId, removedAt: null } });
      if (others.some((other) => other.kind === kind && other.threshold === threshold)) return refused('set-already');
      if (others.length >= MOST_ALERTS) return refused('too-many');
    }
    await tx.kpiAlert.updateMany({ where: { workspaceId, id }, data: { removedAt: isRemoved ? asOf : null } });
    await recordAudit(tx, scope, { verb: isRemoved ? 'kpi-alert.remove' : 'kpi-alert.restore', entity: 'kpi-alert', recordId: id });
    return done({ kpiId });
  });
}

export type AlertRow = NonNullable<Awaited<ReturnType<Transaction['kpiAlert']['findFirst']>>>;

/** Does something to an alert in one transaction, of who may and with nobody else at it. */
export async function actOn<Value, Refusal extends string>(scope: Scope, id: string, act: (tx: Transaction, row: AlertRow) => Promise<Result<Value, Refusal>>): Promise<Result<Value, Refusal | 'not-found' | 'not-allowed'>> {
  const { workspaceId } = scope;
  if (!isUuid(id)) return refused('not-found');
  const found = await inWorkspace(workspaceId, (tx) => tx.kpiAlert.findFirst({ where: { workspaceId, id } }));
  const kpi = found && (await findKpi(scope, found.kpiId));
  if (!kpi) return refused('not-found');
  if (!scope.member || !maySpeakOf(kpi.owner.id, readerOf(scope))) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    await lock(tx, scope);
    const row = await tx.kpiAlert.findFirst({ where: { workspaceId, id } });
    return row ? act(tx, row) : refused('not-found');
  });
}

/** One at a time: who sets, who looks and who sends. */
async function lock(tx: Transaction, { workspaceId }: Scope): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`kpi alerts ${workspaceId}`}, 0))`;
}
