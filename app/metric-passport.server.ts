import { completionPassport } from '#app/adoption/checklists/metrics-checklists.server.ts';
import type { MessageMetricId } from '#app/adoption/key-messages/metrics-key-messages.ts';
import { messagePassport } from '#app/adoption/key-messages/metrics-key-messages.server.ts';
import { lowIn, type PulseMetricId } from '#app/adoption/pulses/metrics-pulses.ts';
import { readToldRounds } from '#app/adoption/pulses/metrics-pulses.server.ts';
import { trainingPassport } from '#app/adoption/training/metrics-training.server.ts';
import { otherCurrencyOrders } from '#app/crm/metrics-orders.server.ts';
import { recordPassport } from '#app/crm/metrics-records.server.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import { FRESHLY_FILLED, inWorkspaceSql } from '#app/db/sql.server.ts';
import { catalogueVersionInUse } from '#app/events/activity-catalogue.server.ts';
import { findRecount } from '#app/events/recounting/ask-recount.server.ts';
import { excludedActors } from '#app/events/use/excluded.server.ts';
import type { PassportFacts } from '#app/kpis/catalogue.ts';
import { findMeasure } from '#app/kpis/measures/measures.server.ts';
import { lastEntered } from '#app/kpis/measures/readings.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { readGoLive } from '#app/roadmap/go-live.server.ts';
import { lastBenefitChange } from '#app/roadmap/metrics-benefit.server.ts';
import { dayIn } from '#app/values/day.ts';
import { isOwn, measureIdOf, type MetricId, type OwnMetricId } from '#app/values/metric.ts';
import type { Period } from '#app/values/period.ts';
import { familyOf, isAboutUse } from './metric-family.ts';

/** How old the facts behind a number are, and what was left out of it. */
export async function readPassport(scope: Scope, metricId: MetricId, period: Period, asOf: Date): Promise<PassportFacts> {
  const today = dayIn(asOf, scope.timeZone);
  const catalogueVersion = isAboutUse(metricId) ? { catalogueVersion: await catalogueVersionInUse(scope), isRecounting: (await findRecount(scope)) !== null } : {};
  if (familyOf(metricId) === 'checklists') {
    return inWorkspaceSql(scope.workspaceId, async (tx) => completionPassport(tx, scope, period, { today, goLiveOn: await readGoLive(tx, scope) }), { settings: FRESHLY_FILLED });
  }
  if (isOwn(metricId)) return ownPassport(scope, metricId, period, asOf);
  return inWorkspace(scope.workspaceId, async (tx) => {
    if (familyOf(metricId) === 'records') return recordPassport(tx, scope, metricId, period);
    if (familyOf(metricId) === 'training') return trainingPassport(tx, scope, period);
    // Answers carry no time, so that nobody can be told by it.
    if (familyOf(metricId) === 'pulses') return { loadedAt: null, low: lowIn(metricId as PulseMetricId, await readToldRounds(tx, scope, today), period), excluded: [] };
    if (familyOf(metricId) === 'benefit') return { loadedAt: await lastBenefitChange(tx, scope), excluded: [] };
    if (familyOf(metricId) === 'messages') return messagePassport(tx, scope, metricId as MessageMetricId, period);
    const isAboutOrders = familyOf(metricId) === 'orders';
    const kind = isAboutOrders ? 'orders' : 'events';
    const { _max } = await tx.load.aggregate({ where: { workspaceId: scope.workspaceId, kind }, _max: { loadedAt: true } });
    if (isAboutOrders) return { loadedAt: _max.loadedAt, excluded: [{ kind: 'other-currency-orders', count: metricId === 'revenue' ? await otherCurrencyOrders(tx, scope, period) : 0 }] };
    const { unknownActors, notEnrolled } = await excludedActors(tx, scope, period);
    return { loadedAt: _max.loadedAt, ...catalogueVersion, excluded: [{ kind: 'unknown-actors', count: unknownActors }, { kind: 'not-enrolled', count: notEnrolled }] };
  });
}

/** When its last figure was given; of a calculation, the oldest of what goes into it. */
async function ownPassport(scope: Scope, metricId: OwnMetricId, period: Period, asOf: Date): Promise<PassportFacts> {
  const measure = await findMeasure(scope, measureIdOf(metricId)!);
  if (!measure?.formula) return { loadedAt: await inWorkspace(scope.workspaceId, (tx) => lastEntered(tx, scope, measureIdOf(metricId)!)), excluded: [] };
  const inputs = await Promise.all(measure.formula.inputs.map((input) => readPassport(scope, input.metricId, period, asOf)));
  const times = inputs.flatMap(({ loadedAt }) => (loadedAt ? [loadedAt.getTime()] : []));
  return { loadedAt: times.length > 0 ? new Date(Math.min(...times)) : null, excluded: [] };
}
