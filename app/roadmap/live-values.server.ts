import { inWorkspace } from '#app/db/client.server.ts';
import type { MetricCatalogue } from '#app/kpis/catalogue.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, dayIn } from '#app/values/day.ts';
import type { Grain, MetricDefinition } from '#app/values/metric.ts';
import { findCase } from './business-case/read-case.server.ts';
import { readClosingFact } from './closing/closing-facts.server.ts';
import { readCommunicationFact } from './communication/communication-facts.server.ts';
import { readDeliveryFact } from './go-live/delivery-facts.server.ts';
import { readGoLiveFact } from './go-live/go-live-facts.server.ts';
import { readCelebrationFact } from './hypercare/celebration-fact.server.ts';
import { readImpactFact } from './impact/read-impact.server.ts';
import { readLearningFact } from './improvements/learning-facts.server.ts';
import { readPidFact } from './pid/read-pid.server.ts';
import { readSignedFact } from './signing/read-signing.server.ts';
import { readReadinessFact } from './readiness/readiness-facts.server.ts';
import { readStrategyFact } from './strategy/strategy-facts.server.ts';
import { isPackageChosenNow } from './suppliers/read-suppliers.server.ts';
import { type Fact, isFact, latestComplete, type LiveValue, type Measure, shareOf } from './criterion.ts';

/** What the roadmap needs of the catalogue; handed in by the route. */
export type Metrics = Pick<MetricCatalogue, 'listMetricsEverOf' | 'measureAll'>;

/** When to judge, and by which numbers. */
export interface Now {
  asOf: Date;
  metrics: Metrics;
}

const DAYS_BACK = 100;
const DECIDED_BY = ['week', 'month', 'quarter', 'day'] as const;

/** Every measure as it stands; null where nothing complete was measured in the last hundred days. */
export async function readLiveValues(scope: Scope, measures: readonly Measure[], now: Now): Promise<Map<Measure, LiveValue | null>> {
  const today = dayIn(now.asOf, scope.timeZone);
  const asked = [...new Set(measures)];
  const values = new Map<Measure, LiveValue | null>(asked.map((measure) => [measure, null]));
  for (const fact of asked.filter(isFact)) values.set(fact, await readFact(scope, fact, today, now));

  const metrics = (await now.metrics.listMetricsEverOf(scope)).filter((metric) => values.has(metric.id));
  const requests = metrics.map((metric) => ({ metricId: metric.id, grain: grainOf(metric), from: addDays(today, -DAYS_BACK), to: addDays(today, 1) }));
  const series = requests.length === 0 ? [] : await now.metrics.measureAll(scope, requests, now.asOf);
  for (const answer of series) if (answer.ok) values.set(answer.value.metric.id, latestComplete(answer.value));
  return values;
}

/** A day is too short a time to decide on: weeks, else months, else what there is. */
function grainOf({ grains }: MetricDefinition): Grain {
  return DECIDED_BY.find((grain) => grains.includes(grain)) ?? 'month';
}

async function readFact(scope: Scope, fact: Fact, today: Day, now: Now): Promise<LiveValue | null> {
  const { workspaceId } = scope;
  switch (fact) {
    case 'roles-with-confirmed-benefit':
      return inWorkspace(workspaceId, async (tx) => {
        const confirmed = await tx.affectedRole.count({ where: { workspaceId, confirmedAt: { not: null } } });
        return shareOf(confirmed, await tx.affectedRole.count({ where: { workspaceId } }), today);
      });
    case 'kpis-with-baseline':
    case 'monitoring-agreed':
    case 'roles-trained':
    case 'access-works':
    case 'super-users-present':
      return readDeliveryFact(scope, fact, today);
    case 'celebrations-planned':
      return readCelebrationFact(scope, today);
    case 'urgency-statements':
    case 'goals-ready':
    case 'scope-lists':
    case 'partners-signed':
      return readStrategyFact(scope, fact, today);
    case 'package-chosen':
      return { value: (await isPackageChosenNow(scope)) ? 1 : 0, numerator: null, denominator: null, unit: 'count', currency: null, periodStart: null, asOf: today };
    case 'groups-described':
    case 'groups-mitigated':
      return readImpactFact(scope, fact, today);
    case 'barriers-treated':
    case 'readiness-measured':
      return readReadinessFact(scope, fact, now.asOf);
    case 'pid-complete':
      return readPidFact(scope, now);
    case 'test-cycles-signed':
    case 'migrations-rehearsed':
    case 'cut-over-complete':
      return readGoLiveFact(scope, fact, today);
    case 'gate-signed':
      return readSignedFact(scope, now.asOf, (measures) => readLiveValues(scope, measures, now));
    case 'months-with-success':
    case 'extensions-in-freeze':
      return readLearningFact(scope, fact, now.asOf);
    case 'behaviour-measured-after-go-live':
    case 'red-work-after-go-live':
      return readClosingFact(scope, fact, now);
    case 'groups-in-touch':
    case 'groups-that-know-why':
      return readCommunicationFact(scope, fact, now.asOf);
    case 'business-case-worth': {
      const shown = await findCase(scope, now);
      if (!shown || shown.costs.length + shown.benefits.length === 0) return null;
      return { value: Math.round(shown.forecast.netPresentValue), numerator: null, denominator: null, unit: 'money', currency: scope.currency, periodStart: null, asOf: today };
    }
  }
}
