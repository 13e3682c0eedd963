import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { listOutlooks } from '#app/kpis/forecast/read-outlooks.server.ts';
import { rangeUpTo } from '#app/kpis/filter.ts';
import { subjectOf } from '#app/kpis/kpi-request.ts';
import { listKpis } from '#app/kpis/kpis.server.ts';
import { heldAgainst, judgedPoint } from '#app/kpis/status.ts';
import { periodsToJudge } from '#app/kpis/target/judging.ts';
import type { Scope } from '#app/people/scope.ts';
import { daysBetween, type Day, dayIn, dayOf } from '#app/values/day.ts';
import { STALE_AFTER_DAYS } from '../criterion.ts';
import type { Now } from '../live-values.server.ts';
import { memberNames } from '../member-names.server.ts';
import type { PhaseKind } from '../phase.ts';
import type { CostKind, Rhythm } from './business-case.ts';
import { type BenefitRow, type CaseConfirmation, type CaseKpi, type CaseOverview, type CaseTermsRow, type Cost, weighRows } from './case-overview.ts';
import type { BenefitBasis } from './kpi-benefit.ts';

/** The case of the programme, weighed as it stands; null when there is none yet. */
export async function findCase(scope: Scope, now: Now): Promise<CaseOverview | null> {
  const found = await inWorkspace(scope.workspaceId, async (tx) => {
    const rows = await readRows(tx, scope);
    return rows && { ...rows, confirmations: await readConfirmations(tx, scope, rows.terms.id) };
  });
  if (!found) return null;
  const { terms, costs, benefits, confirmations } = found;
  return { ...terms, ...weighRows({ terms, costs, benefits, kpis: await readKpisOf(scope, benefits, now) }), confirmations };
}

/** How the case stands at a gate (R22); `forecastWorth` in cents, null where there is no case, or nothing in it. */
export async function findCaseAtGate(scope: Scope, gateId: string, now: Now): Promise<{ forecastWorth: number | null; isConfirmed: boolean }> {
  const { workspaceId } = scope;
  const found = await inWorkspace(workspaceId, async (tx) => {
    const rows = await readRows(tx, scope);
    if (!rows) return null;
    const newest = await tx.businessCaseConfirmation.findFirst({ where: { workspaceId, caseId: rows.terms.id, gateId }, orderBy: [{ confirmedAt: 'desc' }, { id: 'desc' }], select: { confirmedAt: true } });
    return { ...rows, confirmedAt: newest?.confirmedAt ?? null };
  });
  if (!found || found.costs.length + found.benefits.length === 0) return { forecastWorth: null, isConfirmed: false };
  const { forecast } = weighRows({ ...found, kpis: await readKpisOf(scope, found.benefits, now) });
  const { confirmedAt, changedAt } = found;
  const today = dayIn(now.asOf, scope.timeZone);
  // With the values of a month ago nobody decides: as for every other criterion.
  const isConfirmed = confirmedAt !== null && confirmedAt >= changedAt && daysBetween(dayIn(confirmedAt, scope.timeZone), today) <= STALE_AFTER_DAYS;
  return { forecastWorth: Math.round(forecast.netPresentValue), isConfirmed };
}

/** The case with its lines as they are written down; null when there is none. */
export async function readRows(tx: Transaction, { workspaceId }: Scope) {
  const row = await tx.businessCase.findFirst({ where: { workspaceId }, orderBy: { id: 'asc' } });
  if (!row) return null;
  const lines = await tx.businessCaseLine.findMany({ where: { workspaceId, caseId: row.id, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const terms: CaseTermsRow = { id: row.id, startsOn: dayOf(row.startsOn), horizonYears: row.horizonYears, discountRate: row.discountRate, version: row.version };
  return {
    terms,
    changedAt: row.changedAt,
    costs: lines.flatMap(({ id, side, name, costKind, rhythm, amountCents, fromMonth, version }): Cost[] =>
      side === 'cost' ? [{ id, name, costKind: costKind as CostKind, rhythm: rhythm as Rhythm, amountCents: Number(amountCents), fromMonth, version }] : [],
    ),
    benefits: lines.flatMap(({ id, side, name, kpiId, basis, amountCents, fromMonth, rampUpMonths, version }): BenefitRow[] =>
      side === 'benefit' ? [{ id, name, kpiId: kpiId ?? '', basis: basis as BenefitBasis, amountCents: Number(amountCents), fromMonth, rampUpMonths: rampUpMonths ?? 0, version }] : [],
    ),
  };
}

async function readConfirmations(tx: Transaction, scope: Scope, caseId: string): Promise<CaseConfirmation[]> {
  const { workspaceId, timeZone } = scope;
  const rows = await tx.businessCaseConfirmation.findMany({ where: { workspaceId, caseId }, orderBy: [{ confirmedAt: 'desc' }, { id: 'desc' }] });
  const gates = await tx.gate.findMany({ where: { workspaceId, id: { in: rows.map(({ gateId }) => gateId) } }, select: { id: true, phase: { select: { kind: true } } } });
  const phaseOf = new Map(gates.map(({ id, phase }) => [id, phase.kind as PhaseKind]));
  const names = await memberNames(tx, scope, rows.map(({ confirmedById }) => confirmedById));
  return rows.map(({ id, gateId, confirmedAt, confirmedById, plannedCents, forecastCents, note }) => ({
    id,
    gateId,
    phase: phaseOf.get(gateId) ?? 'learning',
    confirmedOn: dayIn(confirmedAt, timeZone),
    confirmedBy: names.get(confirmedById) ?? null,
    planned: Number(plannedCents),
    forecast: Number(forecastCents),
    note,
  }));
}

/** The KPIs that the benefits hang on, each measured once. */
async function readKpisOf(scope: Scope, benefits: readonly BenefitRow[], now: Now): Promise<CaseKpi[]> {
  if (benefits.length === 0) return [];
  const kpis = (await listKpis(scope)).filter(({ id }) => benefits.some(({ kpiId }) => kpiId === id));
  const today = dayIn(now.asOf, scope.timeZone);
  const requests = kpis.map((kpi) => ({ ...subjectOf(kpi), grain: kpi.frequency, ...rangeUpTo(today, kpi.frequency, periodsToJudge(kpi, kpi.frequency)) }));
  const [told, outlookOf, metrics] = await Promise.all([now.metrics.measureAll(scope, requests, now.asOf), listOutlooks(scope, today), now.metrics.listMetricsEverOf(scope)]);
  return kpis.map((kpi, at): CaseKpi => {
    const answer = told[at];
    const series = answer?.ok ? answer.value : null;
    const point = judgedPoint(heldAgainst(kpi, series?.points ?? []));
    const outlook = outlookOf(kpi);
    const { id, name, metricId, measure, direction, baselineValue, targetValue, deadlineOn } = kpi;
    return {
      ...{ id, name, metricId, measure, direction, baselineValue, targetValue, deadlineOn },
      // Also of a KPI that has not been measured yet: its plan is counted in units.
      unit: (series?.metric ?? metrics.find((metric) => metric.id === metricId))?.unit ?? 'count',
      now: point && point.value !== null ? { value: point.value, until: point.end satisfies Day } : null,
      outlook: outlook && { value: outlook.value, until: outlook.until },
    };
  });
}
