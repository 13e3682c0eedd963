import type { Figure } from '#app/crm/figures/figure.ts';
import type { OwnFigures } from '#app/crm/figures/own-figures.server.ts';
import { BEHAVIOUR_METRICS, QUALITY_METRICS } from '#app/crm/metrics-records.ts';
import type { Agenda, Review } from '#app/crm/reviews/review.ts';
import { mayBeShown } from '#app/kpis/group-size.ts';
import type { MetricId, MetricSeries } from '#app/values/metric.ts';
import { type BehaviourMetric, toMetric } from '../behaviour/behaviour-page.ts';

/** A team's figures; how a manager leads reviews is about one person and stands with their own. */
export const TEAM_METRICS: readonly MetricId[] = [
  'active-user-rate',
  'habit-rate',
  ...Object.values(BEHAVIOUR_METRICS).flatMap(({ id }) => (id === 'manager-reviews' ? [] : [id])),
  ...Object.values(QUALITY_METRICS).map(({ id }) => id),
];
/** How far below its usual a figure has to be before it is worth the team's time, as a part of that usual. */
const NOTICEABLE = 0.1;

export interface Burst {
  /** Of the records written this month: in bulk or by file just before a review, all just before a review. Null is too few people. */
  inBulk: number | null;
  before: number | null;
  records: number;
}

export interface TeamPage {
  team: { id: string; name: string };
  teams: { id: string; name: string }[];
  /** Null when the reader does not lead this team. */
  own: (OwnFigures & { incomplete: number }) | null;
  metrics: BehaviourMetric[];
  /** Where the team does worse than it used to, the worst first. About the group: names may come in only where works-council mode allows. */
  help: { metricId: MetricId; value: number; usual: number; unit: MetricSeries['metric']['unit'] }[];
  burst: Burst | null;
  reviews: Review[];
  /** Whose figures the reader may open, by name; null where no more than groups was agreed, or the reader leads another team. */
  people: { id: string; name: string }[] | null;
}

/** Series of a team as they may be shown, each against its own past; what has no value anywhere is left out. */
export function toTeamMetrics(series: readonly MetricSeries[]): BehaviourMetric[] {
  return series.map(toMetric).filter(({ series: { points } }) => points.some(({ value }) => value !== null));
}

export function helpWith(metrics: readonly BehaviourMetric[]): TeamPage['help'] {
  return metrics
    .flatMap(({ series: { metric }, last, usual }) => {
      if (last?.value == null || usual === null) return [];
      const worse = (metric.better === 'higher' ? usual - last.value : last.value - usual) / Math.max(Math.abs(usual), 0.01);
      return worse >= NOTICEABLE ? [{ metricId: metric.id, value: last.value, usual, unit: metric.unit, worse }] : [];
    })
    .sort((one, other) => other.worse - one.worse)
    .slice(0, 4)
    .map(({ worse: _, ...help }) => help);
}

/** What of the month's writing came just before a review; null when nothing was written. */
export function toBurst(figures: readonly Figure[]): Burst | null {
  const [bulk, all] = ['shadow-process', 'burst'].map((name) => figures.find(({ figure }) => figure === name));
  if (!bulk || !all || bulk.denominator === 0) return null;
  const isShown = bulk.people > 0 && mayBeShown(bulk.people);
  return { inBulk: isShown ? bulk.value : null, before: isShown ? all.value : null, records: isShown ? bulk.denominator : 0 };
}

/** The figures as they stand, for a review to begin with. */
export function toAgenda(metrics: readonly BehaviourMetric[]): Agenda {
  return metrics.flatMap(({ series, last, usual }) => (last?.value == null ? [] : [{ metricId: series.metric.id, value: last.value, usual, start: last.start }]));
}
