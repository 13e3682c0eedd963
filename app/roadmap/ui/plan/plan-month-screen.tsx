import { useMemo } from 'react';
import { Link, useSearchParams } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { type Day, parseDay } from '#app/values/day.ts';
import { periodOf, shiftPeriod } from '#app/values/period.ts';
import { criticalPath } from '../../plan/critical-path.ts';
import { type GateDay, monthLayout, monthThings, nearestMonth, thingsOn } from '../../plan/month-layout.ts';
import { longDayText } from '../../plan/month-words.ts';
import { type PackedPlan, unpackPlan } from '../../plan/pack-plan.ts';
import { type PlanFilter, planSearch, readPlanFilter } from '../../plan/plan-filter.ts';
import type { ShownPlan } from '../../plan/plan.server.ts';
import { PlanMonthGrid } from './plan-month-grid.tsx';
import { PlanDayList, PlanMonthList } from './plan-month-list.tsx';
import { PlanPage } from './plan-page.tsx';
import { PlanChoice } from './plan-tools.tsx';

interface PlanMonthScreenProps {
  plan: PackedPlan;
  gates: GateDay[];
  goLiveOn: Day | null;
  today: Day;
  canWrite: boolean;
}

/** The plan in the days of a month: what lies when, and what falls on the same day. */
export function PlanMonthScreen({ plan, gates, goLiveOn, today, canWrite }: PlanMonthScreenProps) {
  const [search] = useSearchParams();
  const shown = useMemo(() => unpackPlan(plan), [plan]);
  const filter = useMemo(() => readPlanFilter(search), [search]);
  return (
    <PlanPage title={m.planmonth_title()} question={m.planmonth_question()} view="month" {...{ filter, shown, canWrite }}>
      {(some) => <Month shown={some} {...{ filter, gates, goLiveOn, today }} day={parseDay(search.get('day') ?? '')} />}
    </PlanPage>
  );
}

interface MonthProps extends Pick<PlanMonthScreenProps, 'gates' | 'goLiveOn' | 'today'> {
  shown: ShownPlan;
  filter: PlanFilter;
  /** The day of which all is listed; null is none. */
  day: Day | null;
}

function Month({ shown, filter, gates, goLiveOn, today, day }: MonthProps) {
  const { month: asMonth, locale } = useFormat();
  const month = filter.month ?? periodOf(today, 'month').start;
  const { plan, phases } = shown;
  const things = useMemo(() => monthThings({ items: plan.items, phases, gates, goLiveOn }, filter), [plan, phases, gates, goLiveOn, filter]);
  const weeks = useMemo(() => monthLayout(things, month), [things, month]);
  const timings = useMemo(() => criticalPath(plan), [plan]);
  const kinds = useMemo(() => new Map(phases.map(({ id, kind }) => [id, kind])), [phases]);
  const { end } = periodOf(month, 'month');
  const isNothing = !things.some(({ first, last }) => first < end && last >= month);
  const searchAt = (at: Day | null) => planSearch({ ...filter, month: at });
  return (
    <div className="flex flex-col gap-3">
      <PlanChoice filter={filter} />
      <Card isFlush className="overflow-hidden">
        <MonthSteps month={month} today={today} searchAt={searchAt} />
        {isNothing ? <NothingNotice name={asMonth(month)} nearest={nearestMonth(things, month)} searchAt={searchAt} /> : null}
        <div className="hidden border-t lg:block">
          <PlanMonthGrid weeks={weeks} month={month} today={today} timings={timings} search={searchAt(month)} />
        </div>
        <div className="px-4 pb-4 lg:hidden">
          <PlanMonthList things={things} month={month} today={today} kinds={kinds} search={searchAt(month)} />
        </div>
      </Card>
      {day ? (
        <div id="day" className="scroll-mt-20">
          <Card title={m.planmonth_day({ day: longDayText(day, locale) })} actions={<Link to={paths.planMonth(searchAt(month))} preventScrollReset className="link text-sm">{m.planmonth_day_close()}</Link>}>
            <PlanDayList things={thingsOn(things, day)} today={today} kinds={kinds} search={searchAt(month)} />
          </Card>
        </div>
      ) : null}
    </div>
  );
}

function MonthSteps({ month, today, searchAt }: { month: Day; today: Day; searchAt: (at: Day | null) => string }) {
  const { month: asMonth } = useFormat();
  const [before, after] = [shiftPeriod(month, -1, 'month'), shiftPeriod(month, 1, 'month')];
  const step = (to: Day, label: string, Icon: typeof ChevronLeft) => (
    <ButtonLink to={paths.planMonth(searchAt(to))} preventScrollReset size="small" aria-label={label} title={label}>
      <Icon aria-hidden="true" />
    </ButtonLink>
  );
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:px-5">
      <div className="flex items-center gap-1">
        {step(before, m.planmonth_previous({ month: asMonth(before) }), ChevronLeft)}
        {step(after, m.planmonth_next({ month: asMonth(after) }), ChevronRight)}
      </div>
      <h2 aria-live="polite" className="min-w-0 flex-1 text-lg font-semibold first-letter:uppercase">
        {asMonth(month)}
      </h2>
      <ButtonLink to={paths.planMonth(searchAt(null))} preventScrollReset size="small" aria-current={month.slice(0, 7) === today.slice(0, 7) ? 'page' : undefined}>
        {m.roadmap_today()}
      </ButtonLink>
    </div>
  );
}

function NothingNotice({ name, nearest, searchAt }: { name: string; nearest: Day | null; searchAt: (at: Day) => string }) {
  const { month: asMonth } = useFormat();
  return (
    <div className="px-4 pb-3 sm:px-5">
      <Notice tone="info" title={m.planmonth_none({ month: name })}>
        {nearest ? (
          <Link to={paths.planMonth(searchAt(nearest))} preventScrollReset className="link">
            {m.planmonth_nearest({ month: asMonth(nearest) })}
          </Link>
        ) : null}
      </Notice>
    </div>
  );
}
