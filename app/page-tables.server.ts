import { findQuality } from '#app/adoption/quality/quality-page.server.ts';
import { missingSheet, qualitySheet } from '#app/adoption/quality/quality-sheets.ts';
import { recordWords } from '#app/crm/ui/record-words.ts';
import { getBoard } from '#app/kpis/check-ins/board.server.ts';
import { checkInsSheet, correctionsSheet } from '#app/kpis/check-ins/board-sheets.ts';
import { getDashboard } from '#app/kpis/dashboard.server.ts';
import { readFilter } from '#app/kpis/filter.ts';
import { findKpiPage } from '#app/kpis/kpi-page.server.ts';
import { dashboardSheet, kpiPointsSheet, kpiSplitSheet } from '#app/kpis/kpi-sheets.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { readLoadFilter } from '#app/roadmap/change-load/load-page.ts';
import { loadSheet } from '#app/roadmap/change-load/load-sheet.ts';
import { findChangeLoad } from '#app/roadmap/change-load/read-change-load.server.ts';
import { readCommunicationFilter } from '#app/roadmap/communication/communication-filter.ts';
import { communicationSheet } from '#app/roadmap/communication/communication-sheet.ts';
import { findCommunication } from '#app/roadmap/communication/read-communication.server.ts';
import { cutOverSheet } from '#app/roadmap/go-live/cut-over-sheet.ts';
import { findGoLivePage } from '#app/roadmap/go-live/read-go-live.server.ts';
import { rehearsalsSheet, testsSheet } from '#app/roadmap/go-live/readiness-sheets.ts';
import { groupsSheet, risksSheet } from '#app/roadmap/impact/impact-sheets.ts';
import { readDecisionFilter } from '#app/roadmap/decisions/decision.ts';
import { decisionsSheet } from '#app/roadmap/decisions/decisions-sheet.ts';
import { listDecisions } from '#app/roadmap/decisions/read-decisions.server.ts';
import { findImpact } from '#app/roadmap/impact/read-impact.server.ts';
import { readImprovementFilter } from '#app/roadmap/improvements/improvement-filter.ts';
import { improvementsSheet } from '#app/roadmap/improvements/improvements-sheet.ts';
import { listImprovements } from '#app/roadmap/improvements/read-improvements.server.ts';
import { findMaturity } from '#app/roadmap/maturity/maturity.server.ts';
import { maturitySheet } from '#app/roadmap/maturity/maturity-sheet.ts';
import { readPlanFilter } from '#app/roadmap/plan/plan-filter.ts';
import { planSheet } from '#app/roadmap/plan/plan-sheet.ts';
import { findPlan } from '#app/roadmap/plan/plan.server.ts';
import { findReadiness } from '#app/roadmap/readiness/read-readiness-page.server.ts';
import { readinessSheet } from '#app/roadmap/readiness/readiness-sheet.ts';
import { findVerdict } from '#app/roadmap/verdict/read-verdict.server.ts';
import { verdictSheet } from '#app/roadmap/verdict/verdict-sheet.ts';
import { listTargetChanges } from '#app/specs/versions/versions.server.ts';
import type { Format } from '#app/ui/make-format.ts';
import { dayIn } from '#app/values/day.ts';
import type { Sheet } from '#app/values/table/sheet.ts';
import type { SheetFormat } from '#app/web/sheet-file.server.ts';
import type { PageTable } from './urls/page-tables.ts';

interface Asked {
  /** Those of the page's own address: what it shows is what is in the file. */
  search: URLSearchParams;
  /** In the reader's language. */
  format: Format;
  asOf: Date;
}

/** What the page shows as a table, by the same verb that fills the page: nothing is in a file that was not on it. Null when there is no such thing. */
const SOURCES: Record<PageTable, (scope: Scope, asked: Asked) => Promise<Sheet | null>> = {
  kpis: async (scope, { search, format, asOf }) => dashboardSheet((await getDashboard(scope, metricCatalogue, readFilter(search), asOf)).dashboard, format),
  'kpi-points': async (scope, { search, format, asOf }) => {
    const view = await findKpiPage(scope, metricCatalogue, search.get('kpi') ?? '', search, asOf, (specificationId) => listTargetChanges(scope, specificationId));
    return view && kpiPointsSheet(view, format);
  },
  'kpi-split': async (scope, { search, format, asOf }) => {
    const view = await findKpiPage(scope, metricCatalogue, search.get('kpi') ?? '', search, asOf);
    return view?.split.explored?.ok ? kpiSplitSheet(view.kpi, view.split.explored.value, format) : null;
  },
  'check-ins': async (scope, { format, asOf }) => checkInsSheet(await getBoard(scope, metricCatalogue, asOf), format),
  corrections: async (scope, { format, asOf }) => correctionsSheet(await getBoard(scope, metricCatalogue, asOf), format),
  quality: async (scope, { asOf }) => qualitySheet(await findQuality(scope, metricCatalogue, asOf)),
  missing: async (scope, { asOf }) => missingSheet(await findQuality(scope, metricCatalogue, asOf), recordWords()),
  plan: async (scope, { search, asOf }) => {
    const plan = await findPlan(scope);
    return plan && planSheet(plan, readPlanFilter(search), dayIn(asOf, scope.timeZone));
  },
  decisions: async (scope, { search, asOf }) => {
    const found = await listDecisions(scope, asOf);
    return found && decisionsSheet(found.decisions, readDecisionFilter(search));
  },
  improvements: async (scope, { search, asOf }) => {
    const improvements = await listImprovements(scope, { asOf, metrics: metricCatalogue });
    return improvements && improvementsSheet(improvements, readImprovementFilter(search));
  },
  'impact-groups': async (scope) => groupsSheet(await findImpact(scope)),
  risks: async (scope) => risksSheet(await findImpact(scope)),
  'change-load': async (scope, { search, asOf }) => loadSheet(await findChangeLoad(scope, readLoadFilter(search), { asOf, locale: getLocale() })),
  readiness: async (scope, { asOf }) => readinessSheet(await findReadiness(scope, asOf)),
  'test-cycles': async (scope) => testsSheet(await findGoLivePage(scope)),
  rehearsals: async (scope) => rehearsalsSheet(await findGoLivePage(scope)),
  'cut-over': async (scope) => cutOverSheet(await findGoLivePage(scope), scope.timeZone),
  maturity: async (scope, { format, asOf }) => maturitySheet(await findMaturity(scope, { asOf, metrics: metricCatalogue }), format),
  'use-verdict': async (scope, { asOf }) => {
    const found = await findVerdict(scope, { asOf, metrics: metricCatalogue });
    return found && verdictSheet(found);
  },
  communication: async (scope, { search, asOf }) => {
    const found = await findCommunication(scope, asOf);
    return found && communicationSheet(found, readCommunicationFilter(search));
  },
};

/** A table of a page to take along, with a line in the log about who did. Null when there is no such thing in this workspace. */
export async function takeTable(scope: Scope, table: PageTable, kind: SheetFormat, asked: Asked): Promise<Sheet | null> {
  const sheet = await SOURCES[table](scope, asked);
  if (sheet) await inWorkspaceSql(scope.workspaceId, (tx) => recordAudit(tx, scope, { verb: 'table.export', entity: 'table', after: { table, format: kind, rows: sheet.rows.length, asked: asked.search.toString() } }));
  return sheet;
}
