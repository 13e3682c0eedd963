import type { MetricCatalogue } from '#app/kpis/catalogue.ts';
import { listTeamNames } from '#app/kpis/kpis.server.ts';
import { listMilestones } from '#app/kpis/milestones/milestones.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import type { MetricSeries, SeriesPoint } from '#app/values/metric.ts';
import type { Result } from '#app/values/result.ts';
import { COMPARABLE, type ComparableId, gapBetween, liveGroups, marksSinceLive, obstacle, weeksNeeded, weeksSinceLive } from './since-live.ts';
import type { SinceLivePage } from './since-live-page.ts';

/** Two teams or waves, each by the weeks since its own go-live. The first two that went live when none are asked for. */
export async function findSinceLive(scope: Scope, catalogue: MetricCatalogue, search: URLSearchParams, { asOf, goLiveOn }: { asOf: Date; goLiveOn: Day | null }): Promise<SinceLivePage> {
  const today = dayIn(asOf, scope.timeZone);
  const [teamNames, milestones] = await Promise.all([listTeamNames(scope), listMilestones(scope)]);
  const { waves, teams } = liveGroups(teamNames, milestones, goLiveOn);
  const all = [...waves, ...teams];
  const live = all.filter(({ liveOn }) => liveOn !== null && liveOn <= today);
  const asked = (name: string) => all.find(({ key }) => key === search.get(name));
  const one = asked('one') ?? live[0] ?? all[0] ?? null;
  const other = asked('other') ?? [...live, ...all].find((group) => group !== one) ?? null;
  const metricId = COMPARABLE.find((id) => id === search.get('metric')) ?? COMPARABLE[0];
  const page = { metricId, waves, teams, one, other };
  const none = { ...page, weeks: [[], []] as SinceLivePage['weeks'], marks: [], gap: null, isPartlyHidden: false };
  const problem = obstacle(one, other, today);
  if (problem || !one || !other) return { ...none, obstacle: problem };
  const weeks = weeksNeeded([one, other], today);
  if (!weeks) return { ...none, obstacle: { reason: 'no-common-week', group: null } };
  const [told, breaks] = await Promise.all([tellWeeks(scope, catalogue, { metricId, weeks, teamIds: teamNames.map(({ id }) => id) }, asOf), catalogue.findBreaks(scope, metricId, weeks)]);
  const sides: SinceLivePage['weeks'] = [weeksSinceLive(one, told.points), weeksSinceLive(other, told.points)];
  const marks = [one, other].flatMap((group, at) => marksSinceLive(group, sides[at]!, milestones, breaks));
  const gap = gapBetween(...sides);
  const isPartlyHidden = [...one.teamIds, ...other.teamIds].some((id) => told.hidden.has(id));
  return { ...page, weeks: sides, marks, gap, isPartlyHidden, obstacle: gap ? null : { reason: 'no-common-week', group: null } };
}

/** Every team in every week, as it may be told: that is the same beside whatever else is asked. */
async function tellWeeks(scope: Scope, catalogue: MetricCatalogue, { metricId, weeks, teamIds }: { metricId: ComparableId; weeks: { from: Day; to: Day }; teamIds: readonly string[] }, asOf: Date) {
  const answers = await catalogue.measureAll(scope, teamIds.map((teamId) => ({ metricId, teamId, grain: 'week' as const, ...weeks })), asOf);
  const points = new Map<string, SeriesPoint[]>(teamIds.map((id, nth) => [id, expected(answers[nth]!).points]));
  // A team without people has nothing to hide: its denominator is nought.
  const hidden = new Set(teamIds.filter((id) => points.get(id)!.some(({ denominator }) => denominator === null)));
  return { points, hidden };
}

function expected(answer: Result<MetricSeries>): MetricSeries {
  if (!answer.ok) throw new Error(`The page's own series was refused: ${answer.reason}`);
  return answer.value;
}
