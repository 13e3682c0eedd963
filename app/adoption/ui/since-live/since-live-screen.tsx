import type { RecountProgress } from '#app/events/recounting/recount.ts';
import { milestoneKindName, milestoneTitle } from '#app/kpis/milestones/milestone-words.ts';
import { metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { LineChart } from '#app/ui/chart/line-chart.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Day } from '#app/values/day.ts';
import { inLanguage } from '#app/values/localized.ts';
import { RecountNotice } from '#app/ui/recount-notice.tsx';
import { useCallback, useMemo } from 'react';
import type { LiveGroup, NoComparison, SinceLiveMark } from '../../since-live/since-live.ts';
import type { SinceLivePage } from '../../since-live/since-live-page.ts';
import { AdoptionTabs } from '../adoption-tabs.tsx';
import { GroupChoice } from './group-choice.tsx';

const nameOf = ({ name }: LiveGroup) => (typeof name === 'string' ? name : inLanguage(name, getLocale()));
/** Weeks in order, as words. */
const asAxis = (week: number) => String(week).padStart(3, '0');
const OBSTACLES: Record<NoComparison, (given: { name: string; day: string }) => string> = {
  'too-few-groups': () => m.milestones_since_too_few(),
  'same-group': () => m.milestones_since_same(),
  'no-go-live': ({ name }) => m.milestones_since_no_live({ name }),
  'not-yet': ({ name, day }) => m.milestones_since_not_yet({ name, day }),
  'no-common-week': () => m.milestones_since_no_week(),
};

/** How two teams or waves came along, week by week from the day each went live. */
export function SinceLiveScreen({ page, mayWrite, recount }: { page: SinceLivePage; mayWrite: boolean; recount: RecountProgress | null }) {
  const { percent, date } = useFormat();
  const { metricId, one, other, weeks, marks, gap, obstacle, isPartlyHidden } = page;
  const share = useCallback((value: number) => percent(value, 0), [percent]);
  const asWeek = useCallback((x: string) => m.milestones_since_week({ week: Number(x) }), []);
  const series = useMemo(
    () =>
      [one, other].flatMap((group, at) =>
        group?.liveOn ? [{ label: m.milestones_since_series({ name: nameOf(group), day: date(group.liveOn) }), points: weeks[at]!.map(({ week, value, state }) => ({ x: asAxis(week), y: value, isProvisional: state !== 'complete' })) }] : [],
      ),
    [one, other, weeks, date],
  );
  const annotations = useMemo(() => marks.map((mark) => ({ x: asAxis(mark.week), ...sayMark(mark, date) })), [marks, date]);
  const hasGroups = obstacle?.reason !== 'too-few-groups';
  const names = one && other ? { one: nameOf(one), other: nameOf(other) } : null;
  return (
    <Page title={m.milestones_since_title()} question={m.milestones_since_question()}>
      <AdoptionTabs />
      <RecountNotice recount={recount} />
      {hasGroups ? <GroupChoice page={page} nameOf={nameOf} /> : null}
      <Card title={metricName(metricId)} description={m.milestones_since_about()}>
        {gap && names ? <p className="mb-4 max-w-3xl font-medium text-balance">{sayGap(gap, names, share)}</p> : null}
        {obstacle ? (
          <EmptyState title={m.milestones_since_none()} action={mayWrite && obstacle.reason !== 'same-group' ? <ButtonLink to={hasGroups ? paths.milestones : paths.teams}>{hasGroups ? m.milestones_since_add() : m.milestones_since_make_teams()}</ButtonLink> : null}>
            {OBSTACLES[obstacle.reason]({ name: obstacle.group ? nameOf(obstacle.group) : '', day: date(obstacle.group?.liveOn) })}
          </EmptyState>
        ) : null}
        {series.some(({ points }) => points.length > 0) ? <LineChart label={m.milestones_since_chart({ metric: metricName(metricId), ...names! })} series={series} annotations={annotations} format={share} formatX={asWeek} /> : null}
        <ul className="mt-3 text-sm text-muted">
          {hasGroups ? <li>{m.milestones_since_week_zero()}</li> : null}
          {isPartlyHidden ? <li>{m.milestones_since_hidden()}</li> : null}
        </ul>
      </Card>
    </Page>
  );
}

function sayGap({ week, one, other, points }: NonNullable<SinceLivePage['gap']>, names: { one: string; other: string }, share: (value: number) => string): string {
  const given = { ...names, week, oneValue: share(one), otherValue: share(other), count: Math.abs(points), points: Math.abs(points) };
  return points === 0 ? m.milestones_gap_level(given) : points > 0 ? m.milestones_gap_ahead(given) : m.milestones_gap_behind(given);
}

/** A word in the chart, and whose it was under it: of two groups the same day falls in other weeks. */
function sayMark({ group, happened }: SinceLiveMark, date: (on: Day) => string): { label: string; detail: string } {
  if (happened.kind === 'break') return { label: m.kpis_break_short({ version: happened.version }), detail: m.milestones_since_mark({ name: nameOf(group), what: `${date(happened.on)} · ${m.events_break({ version: happened.version })}` }) };
  const { milestone } = happened;
  const kind = milestoneKindName(milestone.kind);
  return { label: kind, detail: m.milestones_since_mark({ name: nameOf(group), what: m.milestones_mark({ day: date(milestone.on), kind, title: milestoneTitle(milestone) }) }) };
}
