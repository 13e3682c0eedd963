import { type Behaviour, behaviourFigure } from '#app/crm/behaviours/behaviour.ts';
import { listBehavioursIn } from '#app/crm/behaviours/behaviours.server.ts';
import type { Figure } from '#app/crm/figures/figure.ts';
import { presentFigures } from '#app/crm/figures/present-figures.server.ts';
import { lastCount, readFigures } from '#app/crm/figures/keep-figures.server.ts';
import { BEHAVIOUR_METRICS } from '#app/crm/metrics-records.ts';
import { hasFinishedReview } from '#app/crm/reviews/reviews.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { MetricCatalogue } from '#app/kpis/catalogue.ts';
import { mayBeShown } from '#app/kpis/group-size.ts';
import { rangeUpTo } from '#app/kpis/filter.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import type { SeriesPoint } from '#app/values/metric.ts';
import { type Period, periodsBetween } from '#app/values/period.ts';
import { periodState } from '#app/values/period-state.ts';
import { type BehaviourPage, toCourse, toMetric } from './behaviour-page.ts';

const WEEKS = 26;

/** What was agreed, how it goes against the baseline and the steps, and the metrics of behaviour beside it: a fixed number of statements. */
export async function findBehaviourPage(scope: Scope, catalogue: MetricCatalogue, asOf: Date): Promise<BehaviourPage> {
  const today = dayIn(asOf, scope.timeZone);
  const range = rangeUpTo(today, 'week', WEEKS);
  const periods = periodsBetween(range.from, range.to, 'week');
  const { behaviours, points, hasReview } = await inWorkspaceSql(scope.workspaceId, async (tx) => {
    const agreed = await listBehavioursIn(tx, scope);
    const kept = await readFigures(tx, scope, { figures: agreed.map(({ id }) => behaviourFigure(id)), teamIds: [null], periods });
    const { figures } = agreed.length > 0 ? await presentFigures(tx, scope, asOf) : { figures: [] };
    const last = await lastCount(tx, scope);
    const horizon = { today, loadedOn: last ? dayIn(last.countedAt, scope.timeZone) : null };
    return { behaviours: agreed, points: pointsOf(agreed, periods, [...kept, ...figures.filter(({ teamId }) => teamId === null)], (end) => periodState(end, horizon)), hasReview: await hasFinishedReview(tx, scope) };
  });
  const answers = await catalogue.measureAll(scope, Object.values(BEHAVIOUR_METRICS).map(({ id }) => ({ metricId: id, grain: 'week', ...range })), asOf);
  const metrics = answers.flatMap((answer) => (answer.ok ? [toMetric(answer.value)] : []));
  return {
    courses: behaviours.map((behaviour, at) => toCourse(behaviour, points[at]!, { today, hasReview })),
    metrics,
    score: metrics.find(({ series }) => series.metric.id === 'behaviour-score')?.last ?? null,
    mayWrite: scope.permissions.has('kpis:write'),
  };
}

function pointsOf(behaviours: readonly Behaviour[], periods: readonly Period[], figures: readonly Figure[], stateOf: (end: Period['end']) => SeriesPoint['state']): SeriesPoint[][] {
  const at = new Map(figures.map((figure) => [`${figure.figure} ${figure.start} ${figure.end}`, figure]));
  return behaviours.map(({ id }) =>
    periods.map(({ start, end }) => {
      const figure = at.get(`${behaviourFigure(id)} ${start} ${end}`);
      const isShown = figure !== undefined && mayBeShown(figure.people);
      return { start, end, value: isShown ? figure.value : null, numerator: isShown ? figure.numerator : null, denominator: isShown ? figure.denominator : null, people: figure?.people ?? 0, state: stateOf(end) };
    }),
  );
}
