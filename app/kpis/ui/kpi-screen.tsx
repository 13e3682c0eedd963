import { Link } from '@remix-run/react';
import { useCallback, useMemo } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { LineChart } from '#app/ui/chart/line-chart.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Day } from '#app/values/day.ts';
import type { Alert } from '../alerts/alert.ts';
import { besideParam } from '../benchmarks/benchmark.ts';
import type { KpiSaid } from '../check-ins/board.ts';
import type { Reader } from '../check-ins/check-in.ts';
import type { KpiView } from '../kpi-page.ts';
import { grainName, kpiName } from '../metric-words.ts';
import type { Milestone } from '../milestones/milestone.ts';
import { milestoneMarks } from '../milestones/milestone-words.ts';
import { restatedMarks } from '../snapshots/restated-words.ts';
import { changeMarks, rangeOf } from '../target/target-words.ts';
import { AlertsCard } from './alerts/alerts-card.tsx';
import { BenchmarksCard } from './benchmarks/benchmarks-card.tsx';
import { useBenchmarkLevel } from './benchmarks/use-benchmark-level.ts';
import { SaidCard } from './check-ins/said-card.tsx';
import { CourseSwitch } from './course-switch.tsx';
import { FilterBar } from './filter-bar.tsx';
import { KpiFacts } from './kpi-facts.tsx';
import { KpiPoints } from './kpi-points.tsx';
import { OutlookWords } from './outlook-words.tsx';
import { PassportCard } from './passport-card.tsx';
import { CrowdedOutNotice } from './quality-beside.tsx';
import { useKpiLines } from './use-kpi-lines.ts';
import { useLeadToPoint } from './use-lead-to-point.ts';
import { useValueFormat } from './use-value-format.ts';
import { GoneNotice } from './split/gone-notice.tsx';
import { SplitCard } from './split/split-card.tsx';
import { VariationWords } from './variation-words.tsx';

interface KpiScreenProps {
  view: KpiView;
  milestones: readonly Milestone[];
  said: KpiSaid;
  alerts: readonly Alert[];
  reader: Reader;
  today: Day;
}

/** One KPI over time against its target, and the passport of any of its numbers. */
export function KpiScreen({ view, milestones, said, alerts, reader, today }: KpiScreenProps) {
  const { kpi, series, rows, passport, breaks, changes, outlook, variation, filter } = view;
  const { period, date } = useFormat();
  const asText = useValueFormat(series.metric.unit, series.currency);
  const asPeriod = useCallback((x: string) => period(x as Day, series.grain), [period, series.grain]);
  const name = kpiName(kpi);
  const lines = useKpiLines(view);
  const leadTo = useLeadToPoint();
  const benchmark = useBenchmarkLevel(view);
  const range = useMemo(() => rangeOf(kpi, asText), [kpi, asText]);
  const target = useMemo(() => (range ? undefined : { value: kpi.targetValue, label: `${m.kpis_target()} ${asText(kpi.targetValue)}` }), [kpi.targetValue, range, asText]);
  const baseline = useMemo(() => (kpi.baselineValue === null ? undefined : { value: kpi.baselineValue, label: `${m.kpis_baseline()} ${asText(kpi.baselineValue)}` }), [kpi.baselineValue, asText]);
  const annotations = useMemo(() => {
    const readAnew = breaks.flatMap(({ on, version }) => {
      const within = rows.find(({ start, end }) => start <= on && on < end);
      return within ? [{ x: within.start, label: m.kpis_break_short({ version }), detail: `${date(on)} · ${m.events_break({ version })}` }] : [];
    });
    const levels = filter.withLimits && variation.kind === 'known' ? variation.changes.map(({ start }) => ({ x: start, label: m.kpis_level_short() })) : [];
    return [...milestoneMarks(milestones, rows, date), ...readAnew, ...changeMarks(changes, rows, date), ...levels];
  }, [breaks, changes, milestones, rows, date, filter.withLimits, variation]);
  const marks = useMemo(() => [...annotations, ...restatedMarks(rows, { date, asText, asPeriod })], [annotations, rows, date, asText, asPeriod]);
  return (
    <Page
      title={name}
      question={m.kpis_kpi_question()}
      breadcrumbs={[{ label: m.kpis_title(), to: paths.kpis }]}
      actions={
        <>
          <ButtonLink to={leadLagOf(series.metric)} size="small">{m.leadlag_title()}</ButtonLink>
          <ButtonLink to={paths.chainOf('kpi', kpi.id)} size="small">{m.chain_place()}</ButtonLink>
          <FilterBar grains={series.metric.grains} grain={filter.grain} span={filter.span} kept={{ ...(filter.by === 'none' ? {} : { by: filter.by }), ...(filter.withLimits ? { limits: '1' } : {}), ...(filter.beside ? { beside: besideParam(filter.beside) } : {}) }} />
        </>
      }
    >
      {view.refusal ? <GoneNotice view={view} /> : null}
      <CrowdedOutNotice status={view.status} pair={view.pair} />
      <KpiFacts view={view} />
      <div className="grid gap-4 xl:grid-cols-[3fr_2fr] xl:items-start">
        <div className="flex min-w-0 flex-col gap-4">
          <Card title={m.kpis_course()} description={rows.some(({ state }) => state === 'unfinished') ? m.kpis_unfinished_note() : undefined} actions={<CourseSwitch withLimits={filter.withLimits} />}>
            <LineChart
              label={m.kpis_chart_label({ name, grain: grainName(series.grain) })}
              series={lines}
              target={target}
              baseline={filter.withLimits ? undefined : baseline}
              range={range}
              benchmark={benchmark}
              onPoint={leadTo}
              chosen={passport?.start}
              annotations={marks}
              format={asText}
              formatX={asPeriod}
            />
            {outlook ? <OutlookWords outlook={outlook} deadlineOn={kpi.deadlineOn} grain={series.grain} format={asText} /> : null}
            <VariationWords variation={variation} milestones={milestones} grain={series.grain} format={asText} />
          </Card>
          <SplitCard view={view} />
          <BenchmarksCard view={view} reader={reader} />
          <SaidCard kpi={kpi} series={series} said={said} reader={reader} rows={series.grain === kpi.frequency ? rows : []} />
          <AlertsCard kpi={kpi} series={series} alerts={alerts} reader={reader} today={today} />
          <KpiPoints view={view} events={annotations} />
        </div>
        {passport ? <PassportCard passport={passport} series={series} restated={rows.find(({ start }) => start === passport.start)?.restated ?? null} /> : null}
      </div>
      <p className="text-sm">
        <span className="text-muted">{m.kpis_specification()}: </span>
        <Link to={paths.spec(kpi.specification.id)} className="link font-medium">
          {kpi.specification.name}
        </Link>
      </p>
    </Page>
  );
}

/** What people do may lead, a result may follow. */
function leadLagOf({ id, layer }: KpiView['series']['metric']): string {
  return layer === 'business' ? paths.leadLagTo(id) : paths.leadLagFrom(id);
}
