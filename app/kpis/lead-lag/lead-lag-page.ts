import { GRAINS, type Grain, type MetricDefinition, type MetricSeries, type SeriesPoint } from '#app/values/metric.ts';
import { METHODS, type Method } from './correlation.ts';
import { type LeadLag, leadLag } from './lead-lag.ts';

/** Long enough to be worth looking at. */
export const LEAD_LAG_SPANS = [26, 52, 104] as const;

/** Which two metrics are laid beside each other; stands in the URL. */
export interface LeadLagQuestion {
  /** What is thought to move first. */
  lead: MetricDefinition['id'];
  follow: MetricDefinition['id'];
  grain: Grain;
  span: number;
  method: Method;
}

/** What is asked where nothing else is: whether revenue follows taking part. */
const USUAL = { lead: 'active-user-rate', follow: 'revenue' };

/** What cannot be read falls back to the usual. Null: the two have no length of period in common, or there is none of that name. */
export function readLeadLag(search: URLSearchParams, metrics: readonly MetricDefinition[]): LeadLagQuestion | null {
  const find = (name: 'lead' | 'follow') => metrics.find(({ id }) => id === search.get(name)) ?? metrics.find(({ id }) => id === USUAL[name]);
  const [lead, follow] = [find('lead'), find('follow')];
  const grains = commonGrains(lead, follow);
  const grain = grains.find((one) => one === search.get('grain')) ?? grains.find((one) => one === 'week') ?? grains[0];
  if (!lead || !follow || !grain) return null;
  return { lead: lead.id, follow: follow.id, grain, span: LEAD_LAG_SPANS.find((known) => known === Number(search.get('span'))) ?? 52, method: METHODS.find((known) => known === search.get('method')) ?? 'rank' };
}

export function commonGrains(lead: MetricDefinition | undefined, follow: MetricDefinition | undefined): Grain[] {
  return GRAINS.filter((grain) => lead?.grains.includes(grain) && follow?.grains.includes(grain));
}

/** How far apart the periods of a step are: a day is held against the same day of the week before, for every week has its own rhythm. */
const APART: Record<Grain, number> = { day: 7, week: 1, month: 1, quarter: 1 };

/** What goes together of two series as they may be told. A period that is not over has no value yet. */
export function compareSeries(lead: MetricSeries, follow: MetricSeries, method: Method): LeadLag {
  const valuesOf = ({ points }: MetricSeries) => points.map(({ value, state }: SeriesPoint) => (state === 'complete' ? value : null));
  return leadLag(valuesOf(lead), valuesOf(follow), { method, apart: APART[lead.grain] });
}
