import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { type MetricSeries, standsAlone } from '#app/values/metric.ts';
import type { Result } from '#app/values/result.ts';
import { dimensionsOf, readSlice, type Slice } from '#app/values/slice.ts';
import type { MetricCatalogue } from '../catalogue.ts';
import type { Passport } from '../kpi-page.ts';
import { listTeamNames } from '../kpis.server.ts';
import { readPassport } from '../passport.server.ts';
import type { Restated } from '../snapshots/restatement.ts';
import { findRestated } from '../snapshots/restatements.server.ts';
import { judgedPoint } from '../status.ts';
import { type Exploration, readExploration } from './exploration.ts';
import { exploreAll } from './explore.server.ts';
import { type MetricChoice, settle } from './explore-page.ts';
import { type Explored, type ExploreRefusal, isSplit } from './explored.ts';

export interface ExplorePage {
  choices: MetricChoice[];
  teams: { id: string; name: string }[];
  /** Null as long as no metric was chosen that there is. */
  asked: Asked | null;
}

export interface Asked {
  exploration: Exploration;
  /** What of the metric can be chosen. */
  offers: Pick<MetricSeries['metric'], 'grains' | 'perTeam' | 'teamsOnly' | 'slicedBy'>;
  /** Of which parts it can be asked. */
  parts: readonly Slice[];
  result: Result<Explored, ExploreRefusal>;
  /** The newest period that is over; null when none of those seen is. */
  newest: Day | null;
  /** Of the undivided line, in the period named by `at`. Null when none is named: looking around must not wait for it. */
  behind: { passport: Passport; series: Omit<MetricSeries, 'points'>; restated: Restated | null } | null;
}

/** Any metric as it is asked for in the address, with where its number comes from. */
export async function findExplorePage(scope: Scope, catalogue: MetricCatalogue, search: URLSearchParams, asOf: Date): Promise<ExplorePage> {
  const [metrics, teams] = await Promise.all([catalogue.listMetricsOf(scope), listTeamNames(scope)]);
  const alone = metrics.filter(standsAlone);
  const choices = alone.map(({ id, name, layer }): MetricChoice => ({ id, layer, ...(name === undefined ? {} : { name }) }));
  const read = readExploration(search);
  const metric = alone.find(({ id }) => id === read?.metricId);
  if (!read || !metric) return { choices, teams, asked: null };
  const exploration = settle(read, metric);
  const at = search.get('at');
  const parts = await catalogue.listParts(scope, dimensionsOf(metric));
  const undivided: Exploration = { ...exploration, by: 'none', compare: 'none' };
  const [result, whole] = await exploreAll(scope, catalogue, at !== null && isSplit(exploration) ? [exploration, undivided] : [exploration], asOf);
  const told = result!;
  const newest = told.ok ? (judgedPoint(told.value.lines[0]?.points ?? [])?.start ?? null) : null;
  const behind = at === null ? null : await findBehind(scope, catalogue, whole ?? told, at, asOf);
  return { choices, teams, asked: { exploration, offers: { grains: metric.grains, perTeam: metric.perTeam, ...(metric.teamsOnly ? { teamsOnly: true } : {}), slicedBy: metric.slicedBy ?? [] }, parts, result: told, newest, behind } };
}

async function findBehind(scope: Scope, catalogue: MetricCatalogue, told: Result<Explored, ExploreRefusal>, at: string, asOf: Date): Promise<Asked['behind']> {
  if (!told.ok) return null;
  const { exploration, metric, currency, lines } = told.value;
  const { metricId, grain, teamId } = exploration;
  const slice = readSlice(exploration.slice);
  const points = lines[0]?.points ?? [];
  const point = points.find(({ start }) => start === at);
  if (!point) return null;
  const series: MetricSeries = { metric, grain, currency, points };
  const [passport, restated] = await Promise.all([readPassport(scope, catalogue, { metricId, of: { teamId, slice, within: null }, grain, series, point }, asOf), findRestated(scope, { metricId, grain, teamId, slice }, [point])]);
  return { passport, series: { metric, grain, currency }, restated: restated.get(point.start) ?? null };
}
