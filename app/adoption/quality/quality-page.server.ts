import { presentFigures, ofToday } from '#app/crm/figures/present-figures.server.ts';
import { QUALITY_METRICS } from '#app/crm/metrics-records.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { MetricCatalogue } from '#app/kpis/catalogue.ts';
import { rangeUpTo } from '#app/kpis/filter.ts';
import { listTeamNames } from '#app/kpis/kpis.server.ts';
import { findAgreementIn } from '#app/people/measuring/agreements.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { type QualityPage, toQualityPage } from './quality-page.ts';

const WEEKS = 13;

/** How well the records are kept, now and over the last quarter: a fixed number of statements. */
export async function findQuality(scope: Scope, catalogue: MetricCatalogue, asOf: Date): Promise<QualityPage> {
  const { figures, countedAt, level } = await inWorkspaceSql(scope.workspaceId, async (tx) => ({ ...(await presentFigures(tx, scope, asOf)), level: (await findAgreementIn(tx, scope)).level }));
  const range = rangeUpTo(dayIn(asOf, scope.timeZone), 'week', WEEKS);
  const answers = await catalogue.measureAll(scope, Object.values(QUALITY_METRICS).map(({ id }) => ({ metricId: id, grain: 'week', ...range })), asOf);
  return toQualityPage({ figures: ofToday(figures), weeks: answers.flatMap((answer) => (answer.ok ? [answer.value] : [])), teams: await listTeamNames(scope), countedAt, isWholeOnly: level === 'organisation' });
}
