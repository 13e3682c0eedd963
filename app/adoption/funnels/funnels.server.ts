import { isEligible } from '#app/events/use/member-facts.ts';
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
  // Laid beside the weeks it touches, as a month is.
  const asked = { group: { teamId, role }, period, grain: 'month' as const };
  const { door, members } = await catalogue.measureUse(scope, { requests: [], need: { history: { from: period.start, to }, sessions: null, activities: null } }, asOf, (read) => read);
  const whom = door.whom(asked);
  if (whom === null) return { ...page, answer: null, refusal: 'too-few-people' };
  const counted = await findStepFunnel(scope, { from: period.start, to, steps, order, excluded, windowDays, by, memberIds: whom.map((at) => members[at]!.id) });
  if (!counted.ok) return { ...page, answer: null, refusal: counted.reason };
  const { people } = counted.value;
  if (!door.mayTellSome(asked, (at) => at.filter((nth) => people.has(members[nth]!.id)).length)) return { ...page, answer: null, refusal: 'too-few-people' };
  const of = members.filter((member) => isEligible(member, period)).length;
  const coverage = door.mayTell(asked) ? {} : { coverage: { people: whom.length, of } };
  return { ...page, answer: toFunnelAnswer(steps, counted.value, { by, enrolled: whom.length }), refusal: null, ...coverage };
}
