import { type FormulaInput, type Grain, GRAINS, type MetricDefinition, type MetricId, type MetricUnit, type OwnMetricId, ownMetricId } from '#app/values/metric.ts';
import type { Layer } from '../kpi.ts';

export const MEASURE_UNITS = ['ratio', 'count', 'money', 'mean', 'hours', 'days'] as const satisfies readonly MetricUnit[];

/** What a workspace measures itself, beside what the catalogue can count. */
export interface OwnMeasure {
  id: string;
  name: string;
  /** What is counted and where it comes from, so that somebody else would find the same figure. */
  about: string;
  unit: MetricUnit;
  layer: Layer;
  better: 'higher' | 'lower';
  /** The period that one figure stands for; of a formula the shortest it is asked for. */
  frequency: Grain;
  /** Null is entered, period by period. */
  formula: { text: string; inputs: readonly FormulaInput[] } | null;
  /** Who enters it; null for a formula, and for what only comes in by file or API. */
  updater: { id: string; name: string } | null;
  /** Who has to agree before a figure counts; null is nobody. */
  approver: { id: string; name: string } | null;
  /** A figure counts only once two people entered the same one. */
  isEnteredTwice: boolean;
  /** A figure is given for each team too, beside that of the whole; false for what is calculated. Once on it stays on. */
  isPerTeam: boolean;
  /** It is not kept up any more: it can be read, but no KPI can be made of it and nothing can be entered. */
  isEnded: boolean;
  version: number;
}

/**
 * The definitions of a workspace's own measures: of the whole organisation, and of teams where figures are given for them; by no period
 * shorter than it is kept, for a month says nothing of its weeks. A calculation is offered by the periods by which all that goes into
 * it is. One that leads back to itself has none.
 */
export function defineMeasures(measures: readonly OwnMeasure[], catalogue: readonly MetricDefinition[]): Map<MetricId, MetricDefinition> {
  const known = new Map(catalogue.map((metric) => [metric.id, metric]));
  const own = new Map(measures.map((measure) => [ownMetricId(measure.id), measure]));
  const begun = new Set<MetricId>();
  const define = (id: MetricId): MetricDefinition | null => {
    const found = known.get(id);
    if (found) return found;
    const measure = own.get(id as OwnMetricId);
    if (!measure || begun.has(id)) return null;
    begun.add(id);
    const inputs = measure.formula?.inputs.map(({ metricId }) => define(metricId)) ?? [];
    if (inputs.some((input) => input === null)) return null;
    const { name, about, unit, layer, better, frequency, formula, version, isPerTeam, isEnded } = measure;
    const grains = formula ? GRAINS.filter((grain) => GRAINS.indexOf(grain) >= GRAINS.indexOf(frequency) && inputs.every((input) => input!.grains.includes(grain))) : [frequency];
    const definition: MetricDefinition = { id, name, formula: formula ? readable(formula.text) : about, version, unit, layer, better, grains, perTeam: isPerTeam };
    if (isPerTeam) definition.teamsOnly = true;
    if (isEnded) definition.isEnded = true;
    if (formula) definition.inputs = formula.inputs.map(({ letter, metricId }) => ({ letter, metricId, ...nameOf(own, metricId) }));
    known.set(id, definition);
    return definition;
  };
  return new Map([...own.keys()].flatMap((id) => (define(id) ? [[id, define(id)!] as const] : [])));
}

function nameOf(own: ReadonlyMap<MetricId, OwnMeasure>, metricId: MetricId): { name?: string } {
  const name = own.get(metricId)?.name;
  return name === undefined ? {} : { name };
}

/** Whether a measure would be calculated from itself, also by way of others. */
export function leadsBack(id: string, inputs: readonly { metricId: MetricId }[], measures: readonly OwnMeasure[]): boolean {
  const seen = new Set<MetricId>();
  const reaches = (metricId: MetricId): boolean => {
    if (metricId === ownMetricId(id)) return true;
    if (seen.has(metricId)) return false;
    seen.add(metricId);
    return measures.find((one) => ownMetricId(one.id) === metricId)?.formula?.inputs.some((input) => reaches(input.metricId)) ?? false;
  };
  return inputs.some(({ metricId }) => reaches(metricId));
}

/** As it is read: `A ÷ B`. */
function readable(text: string): string {
  return text.replaceAll('*', '×').replaceAll('/', '÷').replaceAll('-', '−').replace(/\s+/g, ' ').trim();
}
