import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { type Day, dayIn } from '#app/values/day.ts';
import type { MetricSeries } from '#app/values/metric.ts';
import type { KpiSaid } from '../../check-ins/board.ts';
import { maySpeakOf, type Reader } from '../../check-ins/check-in.ts';
import type { Kpi } from '../../kpi.ts';
import type { KpiRow } from '../../kpi-page.ts';
import { StatusBadge } from '../status-badge.tsx';
import { useValueFormat } from '../use-value-format.ts';
import { CorrectionsTable } from './corrections-table.tsx';

interface SaidCardProps {
  kpi: Kpi;
  series: MetricSeries;
  said: KpiSaid;
  reader: Reader;
  /** Of the KPI's own frequency; empty when the page shows another. */
  rows: readonly Pick<KpiRow, 'start' | 'restated'>[];
}

/** What was said of this KPI and done about it, the newest first. */
export function SaidCard({ kpi, series, said: { checkIns, corrections }, reader, rows }: SaidCardProps) {
  const { date, period } = useFormat();
  const asText = useValueFormat(series.metric.unit, series.currency);
  return (
    <Card
      title={m.checkins_said()}
      isFlush
      actions={
        maySpeakOf(kpi.owner.id, reader) ? (
          <Link to={paths.checkIn(kpi.id)} className={buttonClass('secondary', 'small')}>
            {m.checkins_discuss()}
          </Link>
        ) : undefined
      }
    >
      {checkIns.length === 0 ? <p className="px-4 py-4 text-sm text-muted sm:px-5">{m.checkins_said_none()}</p> : null}
      <ol className="divide-y">
        {checkIns.map(({ id, periodStart, status, value, cause, madeBy, madeOn }) => (
          <li key={id} className="flex flex-col gap-1 px-4 py-3 sm:px-5">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
              <StatusBadge status={{ kind: status, progress: null, expected: null, pending: null }} />
              <span className="font-medium">{m.checkins_standing({ value: asText(value), period: period(periodStart, kpi.frequency) })}</span>
              <span className="text-muted">{m.checkins_said_by({ date: date(madeOn), name: madeBy })}</span>
            </p>
            <RestatedSince restated={rows.find(({ start }) => start === periodStart)?.restated ?? null} madeOn={madeOn} />
            <p className={cause ? 'whitespace-pre-line' : 'text-sm text-muted'}>{cause ?? m.checkins_no_cause()}</p>
          </li>
        ))}
      </ol>
      {corrections.length > 0 ? (
        <div className="border-t">
          <CorrectionsTable corrections={corrections} reader={reader} withKpi={false} />
        </div>
      ) : null}
    </Card>
  );
}

/** What was said stays with what was shown then. */
function RestatedSince({ restated, madeOn }: { restated: KpiRow['restated']; madeOn: Day }) {
  const { date, timeZone } = useFormat();
  return restated && dayIn(restated.at, timeZone) >= madeOn ? <p className="text-sm text-muted">{m.snapshots_said_since({ date: date(restated.at) })}</p> : null;
}
