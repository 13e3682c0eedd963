import { inWorkspace } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { parseAmount } from '#app/values/amount.ts';
import { dayIn } from '#app/values/day.ts';
import { type MetricDefinition, offeredBeside, standsAlone } from '#app/values/metric.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { isGatePassed } from '../conditions/read-standing.server.ts';
import type { Metrics } from '../live-values.server.ts';
import { lockGate } from '../lock-gate.server.ts';
import type { CriterionInput } from './criterion-form.ts';

export type AdditionRefusal = 'not-allowed' | 'not-found' | 'gate-passed' | 'unknown-metric' | 'threshold-unreadable' | 'already-there' | 'too-many';
export type RemovalRefusal = 'not-allowed' | 'not-found' | 'of-the-method' | 'gate-passed';

/** A gate that asks more is decided by nobody. */
const MOST_CRITERIA = 30;

/** What a criterion can be measured by: what is kept up and has a meaning by itself. */
export async function listCriterionMetrics(scope: Scope, metrics: Pick<Metrics, 'listMetricsEverOf'>): Promise<MetricDefinition[]> {
  return offeredBeside(await metrics.listMetricsEverOf(scope), []).filter(standsAlone);
}

/** Asks something more at a gate that was not passed yet; of two clicks one is kept. @returns its id */
export async function addCriterion(scope: Scope, gateId: string, input: CriterionInput, { metrics, asOf }: { metrics: Pick<Metrics, 'listMetricsEverOf'>; asOf: Date }): Promise<Result<string, AdditionRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  if (!isUuid(gateId)) return refused('not-found');
  const basis = await readBasis(scope, input, metrics);
  if (!basis.ok) return basis;
  return inWorkspace(workspaceId, async (tx) => {
    if (!(await lockGate(tx, scope, gateId))) return refused('not-found');
    if (await isGatePassed(tx, scope, gateId, dayIn(asOf, scope.timeZone))) return refused('gate-passed');
    const there = await tx.gateCriterion.findMany({ where: { workspaceId, gateId }, select: { title: true, position: true } });
    const title = { nl: input.titleNl, en: input.titleEn };
    if (there.some((one) => (one.title as { nl?: string }).nl === title.nl)) return refused('already-there');
    if (there.length >= MOST_CRITERIA) return refused('too-many');
    const position = 1 + Math.max(-1, ...there.map((one) => one.position));
    const { id } = await tx.gateCriterion.create({ data: { workspaceId, gateId, position, isOwn: true, isCritical: input.weight === 'critical', title, ...basis.value }, select: { id: true } });
    await recordAudit(tx, scope, { verb: 'criterion.create', entity: 'gate-criterion', recordId: id, after: { gateId, title, isCritical: input.weight === 'critical', ...basis.value } });
    return done(id);
  });
}

/** Asks it no more; what was decided on it stays as it was frozen. @returns the gate it was of */
export async function removeCriterion(scope: Scope, id: string, asOf: Date): Promise<Result<{ gateId: string }, RemovalRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  if (!isUuid(id)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const before = await tx.gateCriterion.findFirst({ where: { workspaceId, id } });
    if (!before) return refused('not-found');
    if (!before.isOwn) return refused('of-the-method');
    await lockGate(tx, scope, before.gateId);
    if (await isGatePassed(tx, scope, before.gateId, dayIn(asOf, scope.timeZone))) return refused('gate-passed');
    await tx.gateCriterion.deleteMany({ where: { workspaceId, id } });
    const { title, isCritical, kind, measure, comparison, threshold, evidence } = before;
    await recordAudit(tx, scope, { verb: 'criterion.remove', entity: 'gate-criterion', recordId: id, before: { gateId: before.gateId, title, isCritical, kind, measure, comparison, threshold, evidence } });
    return done({ gateId: before.gateId });
  });
}

async function readBasis(scope: Scope, { basis, metricId, comparison, threshold: typed }: CriterionInput, metrics: Pick<Metrics, 'listMetricsEverOf'>) {
  if (basis === 'confirmed') return done({ kind: basis });
  const metric = (await listCriterionMetrics(scope, metrics)).find(({ id }) => id === metricId);
  if (!metric) return refused('unknown-metric');
  const threshold = parseAmount(typed, metric.unit);
  return typeof threshold === 'number' ? done({ kind: basis, measure: metric.id, comparison, threshold }) : refused('threshold-unreadable');
}
