import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { type Grain, type MetricDefinition, type MetricSeries, standsAlone } from '#app/values/metric.ts';
import type { MetricCatalogue } from '../catalogue.ts';
import type { MetricChoice } from '../explore/explore-page.ts';
import { rangeUpTo } from '../filter.ts';
import type { LeadLag } from './lead-lag.ts';
import { commonGrains, compareSeries, type LeadLagQuestion, readLeadLag } from './lead-lag-page.ts';

export interface LeadLagPage {
  choices: MetricChoice[];
  /** Null: the two that are named cannot be laid beside each other. */
  seen: { question: LeadLagQuestion; grains: Grain[]; lead: MetricSeries; follow: MetricSeries; told: LeadLag } | null;
}

/** Two metrics of the whole organisation, and whether one follows the other. */
export async function findLeadLag(scope: Scope, catalogue: MetricCatalogue, search: URLSearchParams, asOf: Date): Promise<LeadLagPage> {
  const metrics = (await catalogue.listMetricsOf(scope)).filter(standsAlone);
  const choices = metrics.map(({ id, name, layer }): MetricChoice => ({ id, layer, ...(name === undefined ? {} : { name }) }));
  const question = readLeadLag(search, metrics);
  if (!question) return { choices, seen: null };
  const { grain, span, method } = question;
  const range = rangeUpTo(dayIn(asOf, scope.timeZone), grain, span + 1); // the current one says nothing yet
  const [lead, follow] = await catalogue.measureAll(scope, [question.lead, question.follow].map((metricId) => ({ metricId, grain, ...range })), asOf);
  if (!lead?.ok || !follow?.ok) return { choices, seen: null };
  const definitionOf = (id: MetricDefinition['id']) => metrics.find((metric) => metric.id === id);
  return { choices, seen: { question, grains: commonGrains(definitionOf(question.lead), definitionOf(question.follow)), lead: lead.value, follow: follow.value, told: compareSeries(lead.value, follow.value, method) } };
}
