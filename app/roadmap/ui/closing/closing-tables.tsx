import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { kpiName, kpiValueText } from '#app/kpis/metric-words.ts';
import type { Status } from '#app/kpis/status.ts';
import { targetText } from '#app/kpis/target/target-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { addDays, type Day, daysBetween } from '#app/values/day.ts';
import type { ClosingKpi, ClosingReport } from '../../closing/closing-report.ts';
import { moneyName } from '../../closing/closing-words.ts';
import { phaseName, slipText } from '../../roadmap-words.ts';

/** What it was to cost and give, and what it does. */
export function MoneyCard({ money, currency }: { money: ClosingReport['money']; currency: string }) {
  const format = useFormat();
  return (
    <Card isFlush title={m.closing_money()} description={m.closing_money_about()}>
      <DataTable
        caption={m.closing_money()}
        rows={money}
        rowKey={({ kind }) => kind}
        columns={[
          { id: 'what', header: m.closing_what(), cell: ({ kind }) => moneyName(kind) },
          { id: 'agreed', header: m.closing_agreed(), align: 'end', cell: ({ agreed }) => format.money(agreed, currency, true) },
          { id: 'result', header: m.closing_result(), align: 'end', cell: ({ result }) => format.money(result, currency, true) },
          { id: 'difference', header: m.closing_difference(), align: 'end', cell: ({ agreed, result }) => format.money(agreed === null || result === null ? null : result - agreed, currency, true) },
        ]}
      />
    </Card>
  );
}

/** When each phase was to be, and when it was. */
export function DatesCard({ phases }: { phases: ClosingReport['phases'] }) {
  const format = useFormat();
  const between = (start: Day, end: Day) => m.closing_period({ from: format.date(start), to: format.date(addDays(end, -1)) });
  return (
    <Card isFlush title={m.closing_dates()}>
      <DataTable
        caption={m.closing_dates()}
        rows={phases}
        rowKey={({ kind }) => kind}
        columns={[
          { id: 'phase', header: m.roadmap_col_phase(), cell: ({ kind }) => phaseName(kind) },
          { id: 'agreed', header: m.closing_agreed(), cell: ({ agreed }) => between(agreed.start, agreed.end) },
          { id: 'result', header: m.closing_result(), cell: ({ result: { start, end } }) => (start === null ? m.closing_not_begun() : end === null ? m.closing_running({ from: format.date(start) }) : between(start, end)) },
          { id: 'difference', header: m.closing_difference(), cell: ({ agreed, result: { end } }) => (end === null ? '–' : slipText(daysBetween(agreed.end, end))) },
        ]}
      />
    </Card>
  );
}

/** Where every KPI came from, where it had to go and where it is. */
export function KpisCard({ kpis, badge }: { kpis: ClosingKpi[]; badge: (status: Status) => ReactNode }) {
  const format = useFormat();
  const asText = ({ unit, currency }: ClosingKpi) => (value: number | null) => kpiValueText(value, unit, currency, format);
  return (
    <Card isFlush title={m.closing_kpis()}>
      <DataTable
        caption={m.closing_kpis()}
        rows={kpis}
        rowKey={({ id }) => id}
        emptyState={<p className="px-5 py-4 text-muted">{m.closing_kpis_none()}</p>}
        columns={[
          {
            id: 'kpi',
            header: m.closing_kpi(),
            cell: (kpi) => (
              <Link to={paths.kpi(kpi.id)} className="link inline-block min-w-36">
                {kpiName(kpi)}
              </Link>
            ),
          },
          { id: 'baseline', header: m.closing_baseline(), align: 'end', cell: (kpi) => asText(kpi)(kpi.baselineValue) },
          { id: 'target', header: m.closing_target(), cell: (kpi) => <span className="inline-block min-w-44">{`${targetText(kpi, asText(kpi))} ${m.kpis_by_date({ date: format.date(kpi.deadlineOn) })}`}</span> },
          { id: 'result', header: m.closing_result(), align: 'end', cell: (kpi) => asText(kpi)(kpi.value) },
          { id: 'status', header: m.closing_status(), cell: ({ status }) => badge(status) },
        ]}
      />
    </Card>
  );
}
