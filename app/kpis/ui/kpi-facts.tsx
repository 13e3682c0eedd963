import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { Direction } from '../kpi.ts';
import type { KpiView } from '../kpi-page.ts';
import { judgedPoint } from '../status.ts';
import { StatusBadge } from './status-badge.tsx';
import { useValueFormat } from './use-value-format.ts';

const TARGETS: Record<Direction, (given: { value: string }) => string> = {
  'increase-to': m.kpis_target_at_least,
  'decrease-to': m.kpis_target_at_most,
  'stay-above': m.kpis_target_at_least,
  'stay-below': m.kpis_target_at_most,
};

/** Where the KPI stands, in one row. */
export function KpiFacts({ view: { kpi, series, status } }: { view: KpiView }) {
  const { date, period, percent } = useFormat();
  const asText = useValueFormat(series.metric.unit, series.currency);
  const point = judgedPoint(series.points);
  const way = 'progress' in status && status.progress !== null && status.expected !== null ? { progress: percent(status.progress, 0), expected: percent(status.expected, 0) } : null;
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 rounded-lg border bg-surface px-5 py-4 shadow-card sm:grid-cols-3 xl:grid-cols-6">
      <Fact name={point ? period(point.start, series.grain) : m.kpis_value()}>
        <span className="text-2xl font-semibold tracking-tight">{asText(point?.value ?? null)}</span>
      </Fact>
      <Fact name={m.kpis_progress()} detail={way ? m.kpis_progress_against(way) : undefined}>
        <StatusBadge status={status} />
      </Fact>
      <Fact name={m.kpis_target()} detail={m.kpis_by_date({ date: date(kpi.deadlineOn) })}>
        {TARGETS[kpi.direction]({ value: asText(kpi.targetValue) })}
      </Fact>
      <Fact name={m.kpis_baseline()} detail={kpi.baselineOn ? date(kpi.baselineOn) : undefined}>
        {asText(kpi.baselineValue)}
      </Fact>
      <Fact name={m.kpis_owner()}>{kpi.owner.name}</Fact>
      <Fact name={m.kpis_team()}>{kpi.team?.name ?? m.kpis_everybody()}</Fact>
    </dl>
  );
}

function Fact({ name, detail, children }: { name: string; detail?: string | undefined; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="font-medium">
        {children}
        {detail ? <span className="block text-xs font-normal text-muted">{detail}</span> : null}
      </dd>
    </div>
  );
}
