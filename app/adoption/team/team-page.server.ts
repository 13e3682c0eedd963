import { readFigures } from '#app/crm/figures/keep-figures.server.ts';
import { findOwnFigures } from '#app/crm/figures/own-figures.server.ts';
import { listOwnIncomplete } from '#app/crm/figures/own-incomplete.server.ts';
import { findAgreementIn } from '#app/people/measuring/agreements.server.ts';
import { listOpenPeople } from '#app/people/measuring/person-views.server.ts';
import { listOwnTeams, listReviews } from '#app/crm/reviews/reviews.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { MetricCatalogue } from '#app/kpis/catalogue.ts';
import { rangeUpTo } from '#app/kpis/filter.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { periodOf, shiftPeriod } from '#app/values/period.ts';
import { helpWith, TEAM_METRICS, type TeamPage, toBurst, toTeamMetrics } from './team-page.ts';

const WEEKS = 13;

/** A team as its manager looks at it: themself first. Null when the reader has no team to look at, or not this one. A fixed number of statements. */
export async function findTeamPage(scope: Scope, catalogue: MetricCatalogue, asked: string | null, asOf: Date): Promise<TeamPage | null> {
  const teams = await listOwnTeams(scope);
  const team = asked === null ? teams[0] : teams.find(({ id }) => id === asked);
  if (!team) return null;
  const today = dayIn(asOf, scope.timeZone);
  const answers = await catalogue.measureAll(scope, TEAM_METRICS.map((metricId) => ({ metricId, teamId: team.id, grain: 'week', ...rangeUpTo(today, 'week', WEEKS) })), asOf);
  const metrics = toTeamMetrics(answers.flatMap((answer) => (answer.ok ? [answer.value] : [])));
  const month = periodOf(today, 'month');
  const { written, level } = await inWorkspaceSql(scope.workspaceId, async (tx) => ({
    written: await readFigures(tx, scope, { figures: ['shadow-process', 'burst'], teamIds: [team.id], periods: [month, periodOf(shiftPeriod(month.start, -1, 'month'), 'month')] }),
    level: (await findAgreementIn(tx, scope)).level,
  }));
  const own = team.isOwn ? await findOwnFigures(scope, asOf) : null;
  const incomplete = own ? (await listOwnIncomplete(scope)).reduce((sum, { total }) => sum + total, 0) : 0;
  return {
    team: { id: team.id, name: team.name },
    teams: teams.map(({ id, name }) => ({ id, name })),
    own: own && { ...own, incomplete },
    metrics,
    help: helpWith(metrics),
    burst: level === 'organisation' ? null : toBurst(written.filter(({ start }) => start === month.start)) ?? toBurst(written.filter(({ start }) => start !== month.start)),
    reviews: await listReviews(scope, team.id),
    people: team.isOwn ? await inWorkspaceSql(scope.workspaceId, (tx) => listOpenPeople(tx, scope, team.id)) : null,
  };
}
