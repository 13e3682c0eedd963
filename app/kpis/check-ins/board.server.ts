import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import type { Grain, MetricRequest } from '#app/values/metric.ts';
import type { MetricCatalogue } from '../catalogue.ts';
import { rangeUpTo } from '../filter.ts';
import type { Kpi } from '../kpi.ts';
import { subjectOf } from '../kpi-request.ts';
import { findKpi, listKpis } from '../kpis.server.ts';
import { heldAgainst, judgedPoint, statusOf } from '../status.ts';
import { periodsToJudge } from '../target/judging.ts';
import { type Board, follow, type KpiSaid, type MeasuredKpi, type Standing, toBoard } from './board.ts';
import { isJudged } from './check-in.ts';
import { listCheckIns } from './check-ins.server.ts';
import { listCorrections } from './corrections.server.ts';

/** Enough to see before and after of what was done in the last half year. */
const PERIODS: Record<Grain, number> = { day: 91, week: 39, month: 18, quarter: 12 };

/** Every KPI with how it stands, what was last said of it, and what is done about it: a fixed number of statements. */
export async function getBoard(scope: Scope, catalogue: MetricCatalogue, asOf: Date): Promise<Board> {
  const today = dayIn(asOf, scope.timeZone);
  const [kpis, checkIns, corrections] = await Promise.all([listKpis(scope), listCheckIns(scope), listCorrections(scope, { today })]);
  return toBoard({ kpis: await measure(scope, catalogue, kpis, asOf), checkIns, corrections }, today);
}

/** What was said of one KPI and done about it, with the effect on its own figures. */
export async function findSaid(scope: Scope, catalogue: MetricCatalogue, kpi: Kpi, asOf: Date): Promise<KpiSaid> {
  const [checkIns, corrections] = await Promise.all([listCheckIns(scope, kpi.id), listCorrections(scope, { kpiId: kpi.id })]);
  // Nothing to follow: nothing to measure for it.
  const [measured] = corrections.some(({ ending }) => ending?.outcome === 'done') ? await measure(scope, catalogue, [kpi], asOf) : [];
  const today = dayIn(asOf, scope.timeZone);
  return { checkIns, corrections: corrections.map((correction) => follow(correction, { kpi, series: measured?.told ?? null }, today)) };
}

/** How a KPI stands now, to be spoken of. Null when there is no such KPI; without `standing` there is nothing to say of it yet. */
export async function findStanding(scope: Scope, catalogue: MetricCatalogue, id: string, asOf: Date): Promise<{ kpi: Kpi; measured: MeasuredKpi; standing: Standing | null } | null> {
  const kpi = await findKpi(scope, id);
  if (!kpi) return null;
  const [measured] = await measure(scope, catalogue, [kpi], asOf);
  const status = statusOf(kpi, measured?.told?.points ?? []);
  const point = judgedPoint(heldAgainst(kpi, measured?.told?.points ?? []));
  return { kpi, measured: measured!, standing: isJudged(status) && point ? { kpi, status, value: point.value, periodStart: point.start } : null };
}

async function measure(scope: Scope, catalogue: MetricCatalogue, kpis: Kpi[], asOf: Date): Promise<MeasuredKpi[]> {
  const today = dayIn(asOf, scope.timeZone);
  const requests = kpis.map((kpi): MetricRequest => ({ ...subjectOf(kpi), grain: kpi.frequency, ...rangeUpTo(today, kpi.frequency, Math.max(PERIODS[kpi.frequency], periodsToJudge(kpi, kpi.frequency))) }));
  const told = await catalogue.measureAll(scope, requests, asOf);
  return kpis.map((kpi, index) => {
    const answer = told[index];
    return { kpi, told: answer?.ok ? answer.value : null };
  });
}
