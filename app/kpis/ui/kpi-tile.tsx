import { Link } from '@remix-run/react';
import { TriangleAlert } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Sparkline } from '#app/ui/chart/sparkline.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { addDays } from '#app/values/day.ts';
import type { KpiTile as Tile } from '../dashboard.ts';
import { kpiName, metricName } from '../metric-words.ts';
import { groupText } from '../slice-words.ts';
import { soFarText, targetText } from '../target/target-words.ts';
import { Coverage } from './coverage.tsx';
import { PairText } from './quality-beside.tsx';
import { statusWord } from '../status-words.ts';
import { StatusBadge } from './status-badge.tsx';
import { useValueFormat } from './use-value-format.ts';

/** One KPI: where it stands, where it should be by now and in the end, by when, and who owns it. */
export function KpiTile({ tile: { kpi, unit, currency, status, value, start, coverage, expected, outlook, pair, isCrowdedOut, sparkline, isLastProvisional }, heading: Heading = 'h3' }: { tile: Tile; heading?: 'h2' | 'h3' }) {
  const { date, period } = useFormat();
  const asText = useValueFormat(unit, currency);
  const soFar = soFarText(kpi);
  return (
    <article className="relative flex min-w-0 flex-col gap-0.5 rounded-lg border bg-surface px-4 py-2 shadow-card transition-colors hover:border-border-strong has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <div className="flex items-start justify-between gap-2">
        <Heading className="min-w-0 text-sm font-medium">
          <Link to={paths.kpi(kpi.id)} prefetch="intent" className="outline-none after:absolute after:inset-0 after:rounded-lg">
            {kpiName(kpi)}
          </Link>
        </Heading>
        <StatusBadge status={status} />
      </div>
      <div className="flex items-end justify-between gap-3">
        <p className="text-2xl leading-8 font-semibold tracking-tight whitespace-nowrap">{asText(value)}</p>
        <div className="w-20 shrink-0">
          <Sparkline values={sparkline} target={kpi.direction === 'in-range' || kpi.direction === 'yes-no' ? null : kpi.targetValue} ahead={outlook} isLastProvisional={isLastProvisional} />
        </div>
      </div>
      <p className="text-xs text-muted">{[soFar ?? (kpi.name === null ? null : metricName({ id: kpi.metricId, name: kpi.measure })), start ? period(start, kpi.frequency) : null, groupText(kpi)].filter(Boolean).join(' · ')}</p>
      <Coverage coverage={coverage} />
      {'pending' in status && status.pending ? <p className="text-xs text-muted">{m.kpis_pending_short({ status: statusWord(status.pending.kind), periods: status.pending.periods, needed: status.pending.needed })}</p> : null}
      {isCrowdedOut ? (
        <p className="flex items-center gap-1.5 text-xs font-medium text-warn">
          <TriangleAlert className="size-3.5 shrink-0" aria-hidden="true" />
          {m.kpis_crowded_out_title()}
        </p>
      ) : null}
      <dl className="flex flex-wrap gap-x-3 text-xs text-muted">
        <Fact name={m.kpis_target()} value={`${targetText(kpi, asText)} ${m.kpis_by_date({ date: date(kpi.deadlineOn) })}`} />
        {expected === null ? null : <Fact name={m.kpis_expected()} value={asText(expected)} />}
        {outlook ? (
          <div className="sr-only">
            <dt>{m.kpis_forecast()}</dt>
            <dd>{m.kpis_ahead({ date: date(addDays(outlook.until, -1)), value: asText(outlook.value), low: asText(outlook.low), high: asText(outlook.high) })}</dd>
          </div>
        ) : null}
        <Fact name={m.kpis_owner()} value={kpi.owner.name} isNameless />
      </dl>
      {kpi.specification.isAccepted ? null : <p className="text-xs text-muted">{m.kpis_not_accepted()}</p>}
      {pair ? (
        <p className="text-xs text-muted">
          <PairText pair={pair} />
        </p>
      ) : null}
    </article>
  );
}

/** @param isNameless what it is can be seen: a name is a person's */
function Fact({ name, value, isNameless = false }: { name: string; value: string; isNameless?: boolean }) {
  return (
    <div className="flex gap-1">
      <dt className={isNameless ? 'sr-only' : undefined}>{name}</dt>
      <dd className="font-medium text-text">{value}</dd>
    </div>
  );
}
