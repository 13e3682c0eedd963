import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { OverlaidAreasChart, type TonedSeries } from '#app/ui/chart/overlaid-areas-chart.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { SegmentLinks } from '#app/ui/segment-links.tsx';
import { ToneIcon } from '#app/ui/tone-icon.tsx';
import type { Day } from '#app/values/day.ts';
import type { Effort } from '../../effort/effort.server.ts';
import { EFFORT_GRAINS, type EffortGrain, type EffortPoint } from '../../effort/effort.ts';
import { effortGrainName, warningText } from '../../effort/effort-words.ts';
import { readPlanFilter } from '../../plan/plan-filter.ts';
import { PlanViews } from '../plan/plan-tools.tsx';

/** The picture every steering committee should see: is there work on behaviour, and does it go on after go-live? */
export function BlueRedScreen({ effort, grain }: { effort: Effort | null; grain: EffortGrain }) {
  const format = useFormat();
  const series = useMemo(() => seriesOf(effort?.points ?? []), [effort]);
  const live = effort?.goLiveOn ? effort.points.find(({ start, end }) => start <= effort.goLiveOn! && effort.goLiveOn! < end) : undefined;
  const now = effort?.points.find(({ start, end }) => start <= effort.today && effort.today < end);
  const marks = useMemo(
    () => [...(live && effort?.goLiveOn ? [{ x: live.start, label: m.plan_go_live(), detail: m.plan_go_live_on({ date: format.date(effort.goLiveOn) }) }] : []), ...(now && now !== live ? [{ x: now.start, label: m.roadmap_today() }] : [])],
    [live, now, effort, format],
  );
  const asX = (x: string) => (grain === 'month' ? format.month(x as Day) : format.week(x as Day));
  const crumbs = [{ label: m.roadmap_title(), to: paths.roadmap }];
  if (!effort || effort.points.length === 0) {
    return (
      <Page title={m.effort_title()} question={m.effort_question()} breadcrumbs={crumbs}>
        <Card>
          <EmptyState title={m.effort_empty()} action={<ButtonLink to={paths.planTable()}>{m.plan_table_title()}</ButtonLink>}>
            {m.effort_empty_text()}
          </EmptyState>
        </Card>
      </Page>
    );
  }
  return (
    <Page title={m.effort_title()} question={m.effort_question()} breadcrumbs={crumbs} actions={<PlanViews filter={readPlanFilter(new URLSearchParams())} current="effort" />}>
      <Warnings effort={effort} />
      <Card
        title={m.effort_chart()}
        description={m.effort_about()}
        actions={<SegmentLinks label={m.effort_grain()} links={EFFORT_GRAINS.map((each) => ({ label: effortGrainName(each), to: paths.blueRed(each === 'month' ? '' : `?grain=${each}`), isCurrent: each === grain }))} />}
      >
        <Totals points={effort.points} />
        <OverlaidAreasChart label={m.effort_label()} series={series} annotations={marks} format={(hours) => m.effort_hours({ hours: format.number(hours, 0) })} formatX={asX} height={380} />
      </Card>
    </Page>
  );
}

function Warnings({ effort: { warnings, goLiveOn } }: { effort: Effort }) {
  const format = useFormat();
  return (
    <Card title={m.effort_warnings()}>
      {warnings.length === 0 && goLiveOn ? (
        <p className="flex items-start gap-2.5">
          <span className="text-good">
            <ToneIcon tone="good" className="mt-0.5 size-5" />
          </span>
          {m.effort_good()}
        </p>
      ) : null}
      {goLiveOn ? null : <p className="text-muted">{m.effort_no_live()}</p>}
      <ul className="grid gap-3 lg:grid-cols-2">
        {warnings.map((warning) => {
          const { title, text } = warningText(warning, format);
          return (
            <li key={warning.kind} className="flex items-start gap-2.5">
              <TriangleAlert aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-warn" />
              <span>
                <span className="block font-medium">{title}</span>
                <span className="block text-sm text-muted">{text}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function Totals({ points }: { points: readonly EffortPoint[] }) {
  const { number, percent } = useFormat();
  const total = (pick: (point: EffortPoint) => number) => points.reduce((sum, point) => sum + pick(point), 0);
  const rows = [
    { label: m.effort_totals(), blue: total(({ spent }) => spent?.blue ?? 0), red: total(({ spent }) => spent?.red ?? 0) },
    { label: m.effort_total_planned(), blue: total(({ planned }) => planned.blue), red: total(({ planned }) => planned.red) },
  ];
  return (
    <dl className="mb-4 grid gap-4 sm:grid-cols-2">
      {rows.map(({ label, blue, red }) => (
        <div key={label}>
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-semibold text-blue">{m.plan_colour_blue()} {m.effort_hours({ hours: number(blue, 0) })}</span>
            <span className="font-semibold text-red">{m.plan_colour_red()} {m.effort_hours({ hours: number(red, 0) })}</span>
            <span className="text-sm text-muted">{m.effort_share({ share: percent(blue + red === 0 ? 0 : red / (blue + red), 0) })}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function seriesOf(points: readonly EffortPoint[]): TonedSeries[] {
  const of = (pick: (point: EffortPoint) => number | null) => points.map((point) => ({ x: point.start, y: pick(point) }));
  return [
    { label: m.effort_blue_spent(), tone: 'blue', drawn: 'area', points: of(({ spent }) => spent?.blue ?? null) },
    { label: m.effort_red_spent(), tone: 'red', drawn: 'area', points: of(({ spent }) => spent?.red ?? null) },
    { label: m.effort_blue_planned(), tone: 'blue', drawn: 'dashed', points: of(({ planned }) => planned.blue) },
    { label: m.effort_red_planned(), tone: 'red', drawn: 'dashed', points: of(({ planned }) => planned.red) },
    { label: m.effort_blue_ideal(), tone: 'blue', drawn: 'pale', points: of(({ ideal }) => ideal.blue) },
    { label: m.effort_red_ideal(), tone: 'red', drawn: 'pale', points: of(({ ideal }) => ideal.red) },
  ];
}
