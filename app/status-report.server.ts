import { listKpiStates } from '#app/kpis/kpi-states.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { listDecisions } from '#app/roadmap/decisions/read-decisions.server.ts';
import { findEffort } from '#app/roadmap/effort/effort.server.ts';
import { findPlan } from '#app/roadmap/plan/plan.server.ts';
import { reportPlan, type StatusReport, worstFirst } from '#app/roadmap/report/status-report.ts';
import { findRoadmap } from '#app/roadmap/roadmap.server.ts';
import { findTolerances } from '#app/roadmap/tolerance/read-tolerance.server.ts';
import { metricCatalogue } from './metric-catalogue.server.ts';

/** The programme for who decides, as far as the reader may see it; null where there is no programme yet. */
export async function readStatusReport(scope: Scope, asOf: Date): Promise<StatusReport | null> {
  const now = { asOf, metrics: metricCatalogue };
  const [roadmap, plan, effort, decisions, tolerances, kpis] = await Promise.all([
    findRoadmap(scope, now),
    findPlan(scope),
    findEffort(scope, 'month', asOf),
    listDecisions(scope, asOf),
    scope.permissions.has('gates:decide') ? findTolerances(scope, now) : null,
    scope.permissions.has('kpis:read') ? listKpiStates(scope, metricCatalogue, { limit: Infinity, asOf }) : null,
  ]);
  if (!roadmap || !plan) return null;
  return {
    roadmap,
    plan: reportPlan(plan.plan.items, roadmap.today),
    ownerNames: plan.ownerNames,
    warnings: effort?.warnings ?? [],
    decisions: (decisions?.decisions ?? []).filter(({ state }) => state === 'open'),
    tolerances: tolerances?.standings ?? null,
    kpis: kpis && worstFirst(kpis.page),
  };
}
