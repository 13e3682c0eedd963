import { historyBehind } from '#app/events/use/needs.ts';
import type { MetricCatalogue } from '#app/kpis/catalogue.ts';
import { rangeUpTo } from '#app/kpis/filter.ts';
import { listTeamNames } from '#app/kpis/kpis.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { readUseFilter } from '../use-filter.ts';
import { readKind, type RetentionPage, toRetentionPage } from './retention-page.ts';

const RECENT_WEEKS = 3;

/** Whether people stay and make it a habit: one reading of who did what when, whatever the number of cohorts and events. */
export async function findRetention(scope: Scope, catalogue: MetricCatalogue, search: URLSearchParams, asOf: Date): Promise<RetentionPage> {
  const today = dayIn(asOf, scope.timeZone);
  const teams = await listTeamNames(scope);
  const filter = readUseFilter(search, new Set(teams.map(({ id }) => id)));
  const asked = { filter, kind: readKind(search), range: rangeUpTo(today, filter.grain, filter.span), recent: rangeUpTo(today, 'week', RECENT_WEEKS) };
  const earliest = asked.range.from < asked.recent.from ? asked.range.from : asked.recent.from;
  const need = { history: historyBehind(earliest, asked.range.to), sessions: historyBehind(asked.recent.from, asked.range.to), activities: null };
  return catalogue.measureUse(scope, { requests: [], need }, asOf, ({ door, members, horizon }) => ({ ...toRetentionPage(members, asked, { horizon, door }), teams }));
}
