import { FUNNEL_STEPS, type UseFunnel } from '#app/events/use/use-funnel.ts';
import { mayBeShown } from '#app/kpis/group-size.ts';
import type { Day } from '#app/values/day.ts';
import type { MetricDefinition, MetricId, MetricSeries } from '#app/values/metric.ts';
import { ratio } from '#app/values/ratio.ts';
import type { UseFilter } from './use-filter.ts';
import type { ActivityBreadth, LifecyclePoint, ToldFunnel } from './use-parts.ts';

/** The three sides of use that are shown beside each other: no one of them says whether a CRM is adopted. */
export const SIDES = ['active-user-rate', 'habit-rate', 'reach'] as const satisfies readonly MetricId[];
/** Beside those, smaller. */
const BESIDE = ['stickiness', 'breadth', 'inactive-30-days', 'never-activated'] as const satisfies readonly MetricId[];
export const FIGURES = [...SIDES, ...BESIDE] as const;
/** The columns of the table of teams. */
export const COMPARED = ['active-user-rate', 'habit-rate', 'stickiness', 'breadth', 'inactive-30-days', 'reach'] as const satisfies readonly MetricId[];

export interface AdoptionFacts {
  /** Of the group that is looked at, in the order of FIGURES. */
  whole: MetricSeries[];
  /** Of every team, in the order of COMPARED. */
  teams: { name: string; series: MetricSeries[] }[];
  lifecycle: LifecyclePoint[];
  funnel: ToldFunnel | null;
  activities: ActivityBreadth[];
  /** Not one team: teams can be held against it. */
  isWhole: boolean;
}

export interface AdoptionOverview {
  /** The three sides. */
  figures: AdoptionFigure[];
  beside: AdoptionFigure[];
  /** The team furthest below the whole in the last week that can be judged; null when none of five or more people is. */
  behind: { team: string; value: number; whole: number } | null;
  /** Null when no week can be judged, or fewer than five people are enrolled. */
  funnel: { start: Day; steps: FunnelStep[] } | null;
  lifecycle: LifecyclePoint[];
  activities: ActivityBreadth[];
  comparison: TeamComparison;
  /** Nobody is enrolled, or nothing was ever loaded. */
  isEmpty: boolean;
}

/** The overview with what was asked. */
export interface OverviewPage {
  overview: AdoptionOverview;
  filter: UseFilter;
  teams: { id: string; name: string }[];
}

/** Every team of five or more people on every metric, the furthest behind first. */
export interface TeamComparison {
  columns: { metricId: MetricId; better: MetricDefinition['better']; best: number | null; worst: number | null }[];
  rows: { name: string; people: number; values: (number | null)[] }[];
  /** Teams too small to show. */
  hidden: number;
}

export interface AdoptionFigure {
  metricId: MetricId;
  isVanity: boolean;
  better: MetricDefinition['better'];
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
  /** Null cannot be told. */
  people: number | null;
  /** Of those enrolled; null when nobody is, or it cannot be told. */
  share: number | null;
  /** Fewer than in the step before; 0 where either cannot be told. */
  lost: number;
}

/** Everything the page prints, in one step. */
export function toOverview({ whole, teams, lifecycle, funnel, activities, isWhole }: AdoptionFacts): AdoptionOverview {
  const figures = whole.map(toFigure);
  const adoption = figures[0]?.value ?? null;
  const comparison = compare(teams);
  const last = comparison.rows.find(({ values }) => values[0] !== null);
  const lowest = last?.values[0] ?? null;
  return {
    figures: figures.slice(0, SIDES.length),
    beside: figures.slice(SIDES.length),
    behind: isWhole && adoption !== null && last && lowest !== null && lowest < adoption ? { team: last.name, value: lowest, whole: adoption } : null,
    funnel: funnel && funnel.enrolled > 0 ? { start: funnel.start, steps: stepsOf(funnel) } : null,
    lifecycle,
    activities,
    comparison,
    isEmpty: lifecycle.every((week) => week.new + week.returning + week.resurrecting === 0),
  };
}

/** Teams that are told; a team of which one value cannot be told has the others. */
function compare(teams: AdoptionFacts['teams']): TeamComparison {
  const rows = teams.map(({ name, series }) => ({ name, people: lastJudged(series[0]!)?.denominator ?? 0, values: series.map((one) => lastJudged(one)?.value ?? null) }));
  const shown = rows.filter(({ people }) => people > 0 && mayBeShown(people));
  shown.sort((one, other) => (one.values[0] ?? 2) - (other.values[0] ?? 2) || (one.name < other.name ? -1 : 1));
  const columns = COMPARED.map((metricId, at) => {
    const better = teams[0]?.series[at]?.metric.better ?? 'higher';
    const values = shown.flatMap((row) => row.values[at] ?? []);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const isFlat = values.length < 2 || low === high;
    return { metricId, better, best: isFlat ? null : better === 'higher' ? high : low, worst: isFlat ? null : better === 'higher' ? low : high };
  });
  return { columns, rows: shown, hidden: rows.length - shown.length };
}

function stepsOf(funnel: ToldFunnel): FunnelStep[] {
  return FUNNEL_STEPS.map((step, at) => {
    const [people, before] = [funnel[step], at === 0 ? null : funnel[FUNNEL_STEPS[at - 1]!]];
    return { step, people, share: people === null ? null : ratio(people, funnel.enrolled), lost: people === null || before === null ? 0 : before - people };
  });
}

function toFigure(series: MetricSeries): AdoptionFigure {
  const { value = null, numerator = null, denominator = null, start = null } = lastJudged(series) ?? {};
  return {
    metricId: series.metric.id,
    isVanity: series.metric.isVanity === true,
    better: series.metric.better,
    start,
    value,
    numerator,
    denominator,
    sparkline: series.points.map((point) => point.value),
    isLastProvisional: series.points.at(-1)?.state !== 'complete',
  };
}

function lastJudged({ points }: MetricSeries) {
  return points.findLast(({ state }) => state === 'complete');
}
