import type { AgreedProcess } from '#app/adoption/processes/process.ts';
import { weeksSince } from '#app/adoption/since-live/final-use.ts';
import { readFormula } from '#app/kpis/measures/formula.ts';
import { defineMeasures, type OwnMeasure } from '#app/kpis/measures/measure.ts';
import { isRole } from '#app/people/role.ts';
import type { Day } from '#app/values/day.ts';
import { type MetricDefinition, type MetricRefusal, type MetricRequest, type MetricUnit, ownMetricId } from '#app/values/metric.ts';
import { periodsBetween } from '#app/values/period.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { sliceKey } from '#app/values/slice.ts';
import type { Ask } from './metric-count.server.ts';
import { familyOf } from './metric-family.ts';

const MAX_PERIODS = 1_100; // three years of days

/** What the catalogue and a workspace have: its own measures only where something is asked of them. */
export function withOwn(measures: readonly OwnMeasure[], catalogue: readonly MetricDefinition[]): ReadonlyMap<string, MetricDefinition> {
  return new Map<string, MetricDefinition>([...catalogue.map((metric) => [metric.id, metric] as const), ...defineMeasures(measures, catalogue)]);
}

export function formulasOf(measures: readonly OwnMeasure[]): Known['formulas'] {
  return new Map(measures.flatMap(({ id, unit, formula }) => (formula ? [[ownMetricId(id), { ...formula, unit }] as const] : [])));
}

/** What a request is held against. */
export interface Known {
  metrics: ReadonlyMap<string, MetricDefinition>;
  /** Of the own measures that are calculated. */
  formulas: ReadonlyMap<string, NonNullable<OwnMeasure['formula']> & { unit: MetricUnit }>;
  teams: ReadonlySet<string>;
  /** Ids by key. */
  activities: ReadonlyMap<string, string>;
  /** When a team or the whole went live; null is not known. */
  liveOn: (teamId: string | null) => Day | null;
  /** By id, of those that are asked for. */
  processes: ReadonlyMap<string, AgreedProcess>;
  /** Keys of the parts of orders that are asked for and that there are. */
  slices: ReadonlySet<string>;
  today: Day;
}

/** The request as it can be counted, or why not. */
export function check(request: MetricRequest, known: Known): Result<Ask, MetricRefusal> {
  const metric = known.metrics.get(request.metricId);
  if (!metric) return refused('unknown-metric');
  if (!metric.grains.includes(request.grain)) return refused('grain-not-offered');
  const { teamId = null, role = null, activity = null } = request;
  if ((teamId !== null || role !== null) && !metric.perTeam) return refused('not-per-team');
  // Of a role nobody gives a figure.
  if (role !== null && familyOf(metric.id) === 'own') return refused('not-per-team');
  if (teamId !== null && !known.teams.has(teamId)) return refused('unknown-team');
  if (role !== null && !isRole(role)) return refused('unknown-role');
  if (activity !== null && (!known.activities.has(activity) || familyOf(metric.id) !== 'use')) return refused('unknown-activity');
  const { processId = null } = request;
  if (metric.needs === 'process' && processId === null) return refused('process-required');
  const process = (metric.needs === 'process' && processId !== null && known.processes.get(processId)) || null;
  if (processId !== null && process === null) return refused('unknown-process');
  const { slice = null, within = null } = request;
  for (const part of [slice, within]) {
    if (part === null) continue;
    if (!metric.slicedBy?.includes(part.dimension)) return refused('not-sliced');
    // Nought of what is not there would be a figure.
    if (!known.slices.has(sliceKey(part))) return refused('unknown-slice');
  }
  const periods = periodsBetween(request.from, request.to, request.grain);
  if (periods.length === 0) return refused('empty-range');
  if (periods.length > MAX_PERIODS) return refused('range-too-long');
  const liveOn = familyOf(metric.id) === 'final-use' ? known.liveOn(teamId) : null;
  const since = liveOn === null ? null : { liveOn, weeks: weeksSince(liveOn, periods, known.today) };
  const calculation = calculationOf(request, known);
  if (calculation && !calculation.ok) return calculation;
  return done({ calculation: calculation?.value ?? null, since, process, slice, within, metric, grain: request.grain, periods, group: { teamId, role }, activityId: activity === null ? null : known.activities.get(activity)!, interval: request.interval ?? 1 });
}

/** What goes into a calculation, asked about the same days; null for what is counted. */
function calculationOf(request: MetricRequest, known: Known): Result<NonNullable<Ask['calculation']>, MetricRefusal> | null {
  const given = known.formulas.get(request.metricId);
  if (!given) return null;
  const inputs = new Map<string, Ask>();
  for (const { letter, metricId } of given.inputs) {
    const input = check({ metricId, grain: request.grain, from: request.from, to: request.to }, known);
    if (!input.ok) return input;
    inputs.set(letter, input.value);
  }
  const formula = readFormula(given.text, Object.fromEntries([...inputs].map(([letter, { metric }]) => [letter, metric.unit])), given.unit);
  return formula.ok ? done({ formula: formula.value, inputs }) : refused('unknown-metric');
}
