import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import type { Result } from '#app/values/result.ts';
import type { MetricCatalogue } from '../catalogue.ts';
import { listTeamNames } from '../kpis.server.ts';
import { rangeUpTo } from '../filter.ts';
import type { Exploration } from './exploration.ts';
import { dimensionOf, type Explored, type ExploreRefusal, planLines, toExplored, withinOf } from './explored.ts';

/**
 * What comes of each exploration, in the order asked, or why it cannot be asked: as it may be told, like everything that leaves
 * the catalogue. All of them share one reading, so that a dashboard of twenty charts costs what one of them costs.
 */
export async function exploreAll(scope: Scope, catalogue: MetricCatalogue, explorations: readonly Exploration[], asOf: Date): Promise<Result<Explored, ExploreRefusal>[]> {
  if (explorations.length === 0) return [];
  const teams = await listTeamNames(scope);
  const today = dayIn(asOf, scope.timeZone);
  const wanted = explorations.map((exploration) => {
    const dimension = dimensionOf(exploration.by);
    return dimension && { dimension, within: withinOf(exploration), since: rangeUpTo(today, exploration.grain, exploration.span).from };
  });
  const bySplit = wanted.flatMap((asked) => asked ?? []);
  const found = await catalogue.listSlices(scope, bySplit);
  const planned = explorations.map((exploration, at) => {
    const asked = wanted[at];
    return planLines(exploration, { teams, slices: asked ? found[bySplit.indexOf(asked)]! : [] }, today);
  });
  const answers = await catalogue.measureAll(scope, planned.flatMap((lines) => lines.map(({ request }) => request)), asOf);
  let from = 0;
  return explorations.map((exploration, at) => {
    const lines = planned[at]!;
    const own = answers.slice(from, (from += lines.length));
    return toExplored(exploration, lines, own, teams.find(({ id }) => id === exploration.teamId) ?? null);
  });
}
