import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { Kpi } from '../kpi.ts';
import type { KpiView } from '../kpi-page.ts';
import type { Status } from '../status.ts';
import { sliceText } from '../slice-words.ts';
import { soFarText, targetText } from '../target/target-words.ts';
import { PairText } from './quality-beside.tsx';
import { statusWord } from '../status-words.ts';
import { StatusBadge } from './status-badge.tsx';
import { useValueFormat } from './use-value-format.ts';

/** Where the KPI stands, in one row. */
export function KpiFacts({ view: { kpi, series, status, now, pair } }: { view: KpiView }) {
  const { date, period } = useFormat();
  const asText = useValueFormat(series.metric.unit, series.currency);
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 rounded-lg border bg-surface px-5 py-4 shadow-card sm:grid-cols-3 xl:grid-cols-6">
      <Fact name={soFarText(kpi) ?? (now ? period(now.start, series.grain) : m.kpis_value())} detail={kpi.course.kind === 'reset' && now ? period(now.start, series.grain) : undefined}>
        <span className="text-2xl font-semibold tracking-tight">{asText(now?.value ?? null)}</span>
      </Fact>
      <Fact name={m.kpis_progress()} isWide detail={<StatusDetail kpi={kpi} status={status} />}>
        <StatusBadge status={status} />
      </Fact>
      <Fact name={m.kpis_target()} detail={[m.kpis_by_date({ date: date(kpi.deadlineOn) }), kpi.specification.isAccepted ? null : m.kpis_not_accepted()].filter(Boolean).join(' · ')}>
        {targetText(kpi, asText)}
      </Fact>
      {kpi.direction === 'yes-no' ? null : (
        <Fact name={m.kpis_baseline()} detail={kpi.baselineOn ? date(kpi.baselineOn) : undefined}>
          {asText(kpi.baselineValue)}
        </Fact>
      )}
      <Fact name={m.kpis_owner()}>{kpi.owner.name}</Fact>
      <Fact name={m.kpis_team()} detail={kpi.slice ? sliceText(kpi.slice) : undefined}>{kpi.team?.name ?? m.kpis_everybody()}</Fact>
      {pair ? (
        <Fact isOwnRow name={m.kpis_pair()}>
          <PairText pair={pair} />
        </Fact>
      ) : null}
    </dl>
  );
}

/** Why it is this status: the way behind it, what is waited for, or what is lacking. */
function StatusDetail({ kpi: { judging }, status }: { kpi: Kpi; status: Status }) {
  const { date, number, percent } = useFormat();
  if (!('progress' in status)) {
    if (status.kind === 'too-few') return m.kpis_fewest_detail({ count: number(judging.fewestCounted, 0) });
    return status.kind === 'not-yet-judged' && judging.since ? m.kpis_judged_again({ date: date(judging.since) }) : null;
  }
  const { progress, expected, pending } = status;
  return (
    <>
      {progress === null || expected === null ? null : <span className="block">{m.kpis_progress_against({ progress: percent(progress, 0), expected: percent(expected, 0) })}</span>}
      {pending ? <span className="block">{m.kpis_pending({ status: statusWord(pending.kind), periods: pending.periods, needed: pending.needed })}</span> : null}
    </>
  );
}

/** @param isWide a row of its own on a telephone: its words are long @param isOwnRow below all others, everywhere */
function Fact({ name, detail, isWide = false, isOwnRow = false, children }: { name: string; detail?: ReactNode; isWide?: boolean; isOwnRow?: boolean; children: ReactNode }) {
  return (
    <div className={`min-w-0 ${isOwnRow ? 'col-span-full border-t pt-3' : isWide ? 'col-span-full sm:col-span-1' : ''}`}>
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="font-medium">
        {children}
        {detail ? <span className="block text-xs font-normal text-muted">{detail}</span> : null}
      </dd>
    </div>
  );
}
