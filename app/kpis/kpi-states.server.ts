import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import type { MetricCatalogue } from './catalogue.ts';
import { rangeUpTo } from './filter.ts';
import type { KpiState } from './kpi-json.ts';
import { subjectOf } from './kpi-request.ts';
import { listKpis } from './kpis.server.ts';
import { expectedValue } from './progress.ts';
import { heldAgainst, judgedPoint, statusOf } from './status.ts';
import { periodsToJudge } from './target/judging.ts';

interface Asked {
  limit: number;
  /** The id after which the page begins; undefined is the first page. */
  after?: string | undefined;
  asOf: Date;
}

/** Where the KPIs stand, a page by id; only those of the page are measured. `next` is the id after which the next page begins, null on the last. */
export async function listKpiStates(scope: Scope, catalogue: Pick<MetricCatalogue, 'measureAll'>, { limit, after, asOf }: Asked): Promise<{ page: KpiState[]; next: string | null }> {
  const rest = (await listKpis(scope)).sort((one, other) => (one.id < other.id ? -1 : 1)).filter(({ id }) => after === undefined || id > after);
  const kpis = rest.slice(0, limit);
  const today = dayIn(asOf, scope.timeZone);
  const requests = kpis.map((kpi) => ({ ...subjectOf(kpi), grain: kpi.frequency, ...rangeUpTo(today, kpi.frequency, periodsToJudge(kpi, kpi.frequency)) }));
  const told = await catalogue.measureAll(scope, requests, asOf);
  const page = kpis.map((kpi, at): KpiState => {
    const answer = told[at];
    const series = answer?.ok ? answer.value : null; // a team or grain that is gone since: no value
    const now = judgedPoint(heldAgainst(kpi, series?.points ?? []));
    return { kpi, unit: series?.metric.unit ?? 'count', currency: series?.currency ?? null, status: statusOf(kpi, series?.points ?? []), now, expected: now && expectedValue(kpi, now.end) };
  });
  return { page, next: rest.length > limit ? (kpis.at(-1)?.id ?? null) : null };
}
