import { m } from '#app/messages/compiled/messages.js';
import { roleName } from '#app/people/role-name.ts';
import type { Format } from '#app/ui/make-format.ts';
import { grainName, metricName } from '../metric-words.ts';
import { sliceKeyText, sliceName } from '../slice-words.ts';
import type { Exploration } from './exploration.ts';
import { type Explored, type ExploreRefusal, isSplit, type LineOf, periodsBack } from './explored.ts';

const EARLIER: Record<Exploration['compare'], () => string> = { none: m.explore_compare_none, before: m.explore_line_before, 'year-before': m.explore_line_year_before };

/** What a line is called in the legend. */
export function lineName(of: LineOf, { exploration: { compare } }: Pick<Explored, 'exploration'>): string {
  switch (of.kind) {
    case 'whole':
      return m.kpis_everybody();
    case 'team':
      return of.name;
    case 'role':
      return roleName(of.role);
    case 'slice':
      return sliceName(of);
    case 'earlier':
      return EARLIER[compare]();
  }
}

const SPLIT: Record<Exploration['by'], (() => string) | null> = { none: null, team: m.explore_seen_by_team, role: m.explore_seen_by_role, product: m.explore_seen_by_product, channel: m.explore_seen_by_channel, industry: m.explore_seen_by_industry, country: m.explore_seen_by_country };

/** By what it is split, within a sentence; null when it is not. */
export const splitText = (by: Exploration['by']): string | null => SPLIT[by]?.() ?? null;

/** What is seen, in one sentence. */
export function seenText({ exploration, metric, team }: Pick<Explored, 'exploration' | 'metric' | 'team'>): string {
  const { by, grain, span, compare } = exploration;
  const only = sliceKeyText(exploration.slice);
  const parts = [
    m.explore_seen_of({ metric: metricName(metric), of: team?.name ?? m.explore_seen_everybody() }),
    only && m.slices_seen_only({ part: only }),
    isSplit(exploration) ? splitText(by) : null,
    m.explore_seen_time({ grain: grainName(grain), periods: span }),
    periodsBack(exploration) === null ? null : m.explore_seen_beside({ earlier: EARLIER[compare]().toLowerCase() }),
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/** Of whom there is no line, and why; null where all have one. */
export function silentText(explored: Explored, { list }: Pick<Format, 'list'>): string | null {
  const { silent } = explored;
  if (silent.length === 0) return null;
  if (silent.some(({ kind }) => kind === 'earlier')) return m.explore_silent_earlier();
  const names = list(silent.map((of) => lineName(of, explored)));
  return silent.some(({ kind }) => kind === 'role') ? m.explore_silent_roles({ names }) : m.explore_silent({ names });
}

const REFUSALS: Record<ExploreRefusal, () => string> = {
  'unknown-metric': m.explore_refused_metric,
  'grain-not-offered': m.explore_refused_grain,
  'unknown-team': m.explore_refused_team,
  'not-per-team': m.explore_refused_not_per_team,
  'unknown-role': m.explore_refused_role,
  'unknown-activity': m.explore_refused_metric,
  'unknown-process': m.explore_refused_process,
  'process-required': m.explore_refused_process,
  'empty-range': m.explore_refused_range,
  'range-too-long': m.explore_refused_range,
  'unknown-slice': m.slices_refused_unknown,
  'not-sliced': m.explore_refused_not_sliced,
  'no-orders': m.explore_refused_no_orders,
  'no-teams': m.explore_refused_no_teams,
};

/** Why it cannot be drawn, and what to do. */
export const exploreRefusalText = (reason: ExploreRefusal) => REFUSALS[reason]();

const DIMENSION: Record<Exploration['by'], () => string> = { none: m.explore_by_none, team: m.explore_by_team, role: m.explore_by_role, product: m.explore_by_product, channel: m.explore_by_channel, industry: m.explore_by_industry, country: m.explore_by_country };
const CHARTS: Record<Exploration['chart'], () => string> = { line: m.explore_chart_line, bars: m.explore_chart_bars, table: m.explore_chart_table };

export const dimensionName = (by: Exploration['by']) => DIMENSION[by]();
export const comparisonName = (compare: Exploration['compare']) => EARLIER[compare]();
export const chartName = (chart: Exploration['chart']) => CHARTS[chart]();
