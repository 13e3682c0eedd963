import { findStepFunnel, listActivityNames } from '#app/events/use/step-funnel.server.ts';
import type { MetricCatalogue } from '#app/kpis/catalogue.ts';
import { listTeamNames } from '#app/kpis/kpis.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import { readUseFilter } from '../use-filter.ts';
import { type FunnelPage, readFunnelQuestion, toFunnelAnswer } from './funnel-question.ts';

/** Where people stay behind on their way along chosen steps, read from the events of at most a quarter of a year. */
export async function findFunnel(scope: Scope, catalogue: MetricCatalogue, search: URLSearchParams, asOf: Date): Promise<FunnelPage> {
  const [names, teams] = await Promise.all([listActivityNames(scope), listTeamNames(scope)]);
  const question = readFunnelQuestion(search, names, readUseFilter(search, new Set(teams.map(({ id }) => id))));
  const page = { question, activities: [...new Set(names.values())], teams };
  const { steps, order, excluded, windowDays, back, by, teamId, role } = question;
  if (steps.length < 2) return { ...page, answer: null, refusal: search.has('step') ? 'too-few-steps' : null };
  const to = dayIn(asOf, scope.timeZone);
  const period = { start: addDays(to, -back), end: to };
  const mayTell = await catalogue.measureUse(scope, { requests: [], need: { history: { from: period.start, to }, sessions: null, activities: null } }, asOf, ({ door }) => door.mayTell({ group: { teamId, role }, period, grain: 'week' }));
  if (!mayTell) return { ...page, answer: null, refusal: 'too-few-people' };
  const counted = await findStepFunnel(scope, { from: period.start, to, steps, order, excluded, windowDays, by, group: { teamId, role } });
  if (!counted.ok) return { ...page, answer: null, refusal: counted.reason };
  const answer = toFunnelAnswer(steps, counted.value, by);
  return { ...page, answer, refusal: answer ? null : 'too-few-people' };
}
