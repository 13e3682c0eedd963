import type { LifecyclePoint } from '#app/kpis/catalogue.ts';
import { mayBeShown } from '#app/kpis/group-size.ts';
import type { UseFunnel } from '#app/events/metrics-funnel.ts';
import type { Day } from '#app/values/day.ts';
import type { MetricId, MetricSeries } from '#app/values/metric.ts';
import { ratio } from '#app/values/ratio.ts';

/** The three sides of use that are shown beside each other: no one of them says whether a CRM is adopted. */
export const SIDES = ['active-user-rate', 'habit-rate', 'reach'] as const satisfies readonly MetricId[];

export interface AdoptionFacts {
  /** Of the organisation, in the order of SIDES. */
  whole: MetricSeries[];
  /** Of every team, in the same order. */
  teams: { name: string; sides: MetricSeries[] }[];
  lifecycle: LifecyclePoint[];
  funnel: (UseFunnel & { start: Day }) | null;
}

export interface AdoptionOverview {
  figures: AdoptionFigure[];
  /** The team furthest below the whole in the last week that can be judged; null when none of five or more people is. */
  behind: { team: string; value: number; whole: number } | null;
  /** Null when no week can be judged, or fewer than five people are enrolled. */
  funnel: { start: Day; steps: FunnelStep[] } | null;
  lifecycle: LifecyclePoint[];
  /** Teams by how far they are, the furthest behind first; a team of fewer than five has no values. */
  teams: { name: string; people: number; values: (number | null)[] | null }[];
  /** Nobody is enrolled, or nothing was ever loaded. */
  isEmpty: boolean;
}

export interface AdoptionFigure {
  metricId: MetricId;
  /** The last week that can be judged; null when there is none. */
  start: Day | null;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  sparkline: (number | null)[];
  isLastProvisional: boolean;
}

export interface FunnelStep {
  step: keyof UseFunnel;
  people: number;
  /** Of those enrolled; null when nobody is. */
  share: number | null;
  /** Fewer than in the step before. */
  lost: number;
}

/** Everything the page prints, in one step. */
export function toOverview({ whole, teams, lifecycle, funnel }: AdoptionFacts): AdoptionOverview {
  const figures = whole.map(toFigure);
  const adoption = figures[0]?.value ?? null;
  const rows = teams.map(({ name, sides }) => {
    const people = lastJudged(sides[0]!)?.denominator ?? 0;
    return { name, people, values: mayBeShown(people) && people > 0 ? sides.map((series) => lastJudged(series)?.value ?? null) : null };
  });
  rows.sort((one, other) => (one.values?.[0] ?? 2) - (other.values?.[0] ?? 2) || (one.name < other.name ? -1 : 1));
  const last = rows.find(({ values }) => values?.[0] != null);
  const lowest = last?.values?.[0] ?? null;
  const isShown = funnel !== null && funnel.enrolled > 0 && mayBeShown(funnel.enrolled);
  return {
    figures,
    behind: adoption !== null && last && lowest !== null && lowest < adoption ? { team: last.name, value: lowest, whole: adoption } : null,
    funnel: isShown ? { start: funnel.start, steps: stepsOf(funnel) } : null,
    lifecycle: lifecycle.filter(({ eligible }) => mayBeShown(eligible)),
    teams: rows,
    isEmpty: lifecycle.every((week) => week.new + week.returning + week.resurrecting === 0),
  };
}

function stepsOf(funnel: UseFunnel): FunnelStep[] {
  const order = ['enrolled', 'activated', 'active', 'habitual'] as const;
  return order.map((step, at) => ({ step, people: funnel[step], share: ratio(funnel[step], funnel.enrolled), lost: at === 0 ? 0 : funnel[order[at - 1]!] - funnel[step] }));
}

function toFigure(series: MetricSeries): AdoptionFigure {
  const point = lastJudged(series);
  const isShown = mayBeShown(point?.denominator ?? null);
  return {
    metricId: series.metric.id,
    start: point?.start ?? null,
    value: isShown ? (point?.value ?? null) : null,
    numerator: isShown ? (point?.numerator ?? null) : null,
    denominator: isShown ? (point?.denominator ?? null) : null,
    sparkline: series.points.map(({ value, denominator }) => (mayBeShown(denominator) ? value : null)),
    isLastProvisional: series.points.at(-1)?.state !== 'complete',
  };
}

function lastJudged({ points }: MetricSeries) {
  return points.findLast(({ state }) => state === 'complete');
}
