import { checklistCompletion } from '#app/adoption/completion.server.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day } from '#app/values/day.ts';
import type { MetricRefusal, MetricRequest, MetricSeries } from '#app/values/metric.ts';
import type { Result } from '#app/values/result.ts';
import { type Fact, isFact, latestComplete, type LiveValue, type Measure, shareOf } from './criterion.ts';

/** How the catalogue is asked: the route binds it to the scope and the moment. */
export type ReadMetric = (request: MetricRequest) => Promise<Result<MetricSeries, MetricRefusal>>;

const DAYS_BACK = 100;

/** A day is too short a time to decide on. */
const GRAINS_TO_JUDGE = ['week', 'month'] as const;

/** Every measure as it stands; null where nothing complete was measured in the last hundred days. */
export async function readLiveValues(scope: Scope, measures: readonly Measure[], today: Day, readMetric: ReadMetric): Promise<Map<Measure, LiveValue | null>> {
  const values = new Map<Measure, LiveValue | null>();
  for (const measure of new Set(measures)) {
    values.set(measure, isFact(measure) ? await readFact(scope, measure, today) : await readLatest(measure, today, readMetric));
  }
  return values;
}

/** By week where the metric has weeks, else by month. */
async function readLatest(metricId: string, today: Day, readMetric: ReadMetric): Promise<LiveValue | null> {
  for (const grain of GRAINS_TO_JUDGE) {
    const series = await readMetric({ metricId, grain, from: addDays(today, -DAYS_BACK), to: addDays(today, 1) });
    if (series.ok) return latestComplete(series.value);
    if (series.reason !== 'grain-not-offered') return null;
  }
  return null;
}

async function readFact(scope: Scope, fact: Fact, today: Day): Promise<LiveValue> {
  const { workspaceId } = scope;
  switch (fact) {
    case 'checklist-completion': {
      const { finished, people } = await checklistCompletion(scope, { today });
      return shareOf(finished, people, today);
    }
    case 'roles-with-confirmed-benefit':
      return inWorkspace(workspaceId, async (tx) => {
        const confirmed = await tx.affectedRole.count({ where: { workspaceId, confirmedAt: { not: null } } });
        return shareOf(confirmed, await tx.affectedRole.count({ where: { workspaceId } }), today);
      });
    case 'kpis-with-baseline':
      return inWorkspace(workspaceId, async (tx) => {
        const withBaseline = await tx.kpi.count({ where: { workspaceId, baselineValue: { not: null } } });
        return shareOf(withBaseline, await tx.kpi.count({ where: { workspaceId } }), today);
      });
  }
}
