import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { kpiName } from '#app/kpis/metric-words.ts';
import type { Status } from '#app/kpis/status.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { PrintButton } from '#app/ui/print-button.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { kpiStand } from '../../report/report-words.ts';
import type { StatusReport } from '../../report/status-report.ts';
import { ClosedNotice } from '../closing/closed-notice.tsx';
import { Headline } from '../headline.tsx';
import { ReportedDecisions } from './reported-decisions.tsx';
import { ReportedItems } from './reported-items.tsx';
import { StandTable } from './stand-table.tsx';

/**
 * The programme on one page for who decides: how it stands, what was done, what is late, what comes, and whether it works.
 * @param badge how a status looks is the KPIs' own
 */
export function ReportScreen({ report, badge }: { report: StatusReport; badge: (status: Status) => ReactNode }) {
  const format = useFormat();
  const { roadmap, plan, ownerNames, kpis } = report;
  return (
    <Page
      isDense
      title={m.report_title()}
      question={m.report_question({ programme: roadmap.name, date: format.date(roadmap.today) })}
      breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }]}
      actions={
        <>
          {report.tolerances ? <ButtonLink to={paths.statusReportMail}>{m.report_by_mail()}</ButtonLink> : null}
          <PrintButton />
        </>
      }
    >
      {/* On paper one page: smaller, and its lists side by side. */}
      <div className="flex flex-col gap-3 print:[zoom:0.68]">
        {roadmap.closedOn ? <ClosedNotice closedOn={roadmap.closedOn} canRead={false} /> : null}
        <Headline roadmap={roadmap} />
        <StandTable report={report} />
        <ReportedDecisions decisions={report.decisions} today={roadmap.today} />
        <div className="grid gap-3 lg:grid-cols-2 lg:items-start print:grid-cols-3 print:items-start">
          <div className="grid gap-3 print:contents">
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
              isStacked
              columns={[
                { id: 'kpi', header: m.report_kpi(), cell: ({ kpi }) => <Link to={paths.kpi(kpi.id)} className="link inline-block min-w-36">{kpiName(kpi)}</Link> },
                { id: 'status', header: m.report_kpi_status(), isAtEnd: true, cell: ({ status }) => badge(status) },
                { id: 'value', header: m.report_value(), align: 'end', cell: (state) => kpiStand(state, format).value },
                { id: 'target', header: m.report_target(), cell: (state) => <span className="inline-block sm:min-w-44">{kpiStand(state, format).target}</span> },
              ]}
            />
          </Card>
        ) : null}
      </div>
    </Page>
  );
}
