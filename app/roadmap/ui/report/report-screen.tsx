import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { kpiName, kpiValueText } from '#app/kpis/metric-words.ts';
import type { KpiState } from '#app/kpis/kpi-json.ts';
import type { Status } from '#app/kpis/status.ts';
import { targetText } from '#app/kpis/target/target-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { PrintButton } from '#app/ui/print-button.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { Effort } from '../../effort/effort.server.ts';
import type { ReportedPlan } from '../../report/status-report.ts';
import type { Roadmap } from '../../roadmap.ts';
import { ClosedNotice } from '../closing/closed-notice.tsx';
import { Headline } from '../headline.tsx';
import { ReportedItems } from './reported-items.tsx';
import { StandTable } from './stand-table.tsx';

export interface StatusReport {
  roadmap: Roadmap;
  plan: ReportedPlan;
  /** Of the owners of items, by member id. */
  ownerNames: Record<string, string>;
  warnings: Effort['warnings'];
  /** Null for who may not see KPIs. */
  kpis: KpiState[] | null;
}

/**
 * The programme on one page for who decides: how it stands, what was done, what is late, what comes, and whether it works.
 * @param badge how a status looks is the KPIs' own
 */
export function ReportScreen({ report, badge }: { report: StatusReport; badge: (status: Status) => ReactNode }) {
  const format = useFormat();
  const { roadmap, plan, ownerNames, kpis } = report;
  return (
    <Page isDense title={m.report_title()} question={m.report_question({ programme: roadmap.name, date: format.date(roadmap.today) })} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }]} actions={<PrintButton />}>
      {roadmap.closedOn ? <ClosedNotice closedOn={roadmap.closedOn} canRead={false} /> : null}
      <Headline roadmap={roadmap} />
      <StandTable report={report} />
      <div className="grid gap-3 lg:grid-cols-2 lg:items-start">
        <div className="grid gap-3">
          <ReportedItems title={m.report_done()} none={m.report_done_none()} items={plan.done} ownerNames={ownerNames} today={roadmap.today} />
          <ReportedItems title={m.report_late()} none={m.report_late_none()} items={plan.late} ownerNames={ownerNames} today={roadmap.today} />
        </div>
        <ReportedItems title={m.report_coming()} none={m.report_coming_none()} items={plan.coming} ownerNames={ownerNames} today={roadmap.today} />
      </div>
      {kpis && kpis.length > 0 ? (
        <Card isFlush title={m.report_kpis()}>
          <DataTable
            caption={m.report_kpis()}
            rows={kpis}
            rowKey={({ kpi }) => kpi.id}
            emptyState={null}
            columns={[
              { id: 'kpi', header: m.report_kpi(), cell: ({ kpi }) => <Link to={paths.kpi(kpi.id)} className="link inline-block min-w-36">{kpiName(kpi)}</Link> },
              { id: 'status', header: m.report_kpi_status(), cell: ({ status }) => badge(status) },
              { id: 'value', header: m.report_value(), align: 'end', cell: ({ now, unit, currency }) => kpiValueText(now?.value ?? null, unit, currency, format) },
              { id: 'target', header: m.report_target(), cell: ({ kpi, unit, currency }) => <span className="inline-block min-w-44">{`${targetText(kpi, (value) => kpiValueText(value, unit, currency, format))} ${m.kpis_by_date({ date: format.date(kpi.deadlineOn) })}`}</span> },
            ]}
          />
        </Card>
      ) : null}
    </Page>
  );
}
