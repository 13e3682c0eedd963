import { Link, useNavigate } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { buttonClass } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { SegmentLinks } from '#app/ui/segment-links.tsx';
import { makeChord, singleKeysAreOn } from '#app/ui/single-keys.ts';
import type { Day } from '#app/values/day.ts';
import { CALENDAR_VIEWS, type CalendarDay, type CalendarView, stepCalendar } from '../../tasks/calendar.ts';
import { CalendarDays } from './calendar-days.tsx';
import { CalendarList, nothingHint } from './calendar-list.tsx';
import { calendarPath } from './calendar-path.ts';
import { WhoseLinks } from './whose-links.tsx';

export interface CalendarScreenProps {
  view: CalendarView;
  on: Day;
  isTeam: boolean;
  days: CalendarDay[];
  isMore: boolean;
  today: Day;
}

const VIEW_WORDS: Record<CalendarView, () => string> = { day: () => m.customer_calendar_day(), week: () => m.customer_calendar_week(), month: () => m.customer_calendar_month() };

/** Contact moments and tasks on the days they are on. */
export function CalendarScreen(props: CalendarScreenProps) {
  const { view, on, isTeam, isMore, today } = props;
  const format = useFormat();
  useCalendarKeys(props);
  const to = (over: Partial<Pick<CalendarScreenProps, 'view' | 'on' | 'isTeam'>>) => calendarPath({ view, on, isTeam, ...over });
  const isEmpty = props.days.every(({ entries, isInside }) => !isInside || entries.length === 0);
  const period = view === 'day' ? format.date(on) : view === 'week' ? format.week(on) : format.month(on);
  return (
    <Page title={m.customer_calendar_title()} question={m.customer_calendar_question()} actions={<WhoseLinks isTeam={isTeam} toMine={to({ isTeam: false })} toTeam={to({ isTeam: true })} />}>
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <div className="flex items-center gap-1">
            <StepLink to={to({ on: stepCalendar(view, on, -1) })} label={m.customer_calendar_previous()} icon={ChevronLeft} />
            <StepLink to={to({ on: stepCalendar(view, on, 1) })} label={m.customer_calendar_next()} icon={ChevronRight} />
          </div>
          <h2 aria-live="polite" className="min-w-0 flex-1 text-lg font-semibold first-letter:uppercase max-sm:order-first max-sm:basis-full">
            {period}
            {view === 'week' ? <span className="text-base font-normal text-muted"> · {format.month(on)}</span> : null}
          </h2>
          <Link to={to({ on: today })} preventScrollReset className={buttonClass('secondary', 'small')}>
            {m.customer_calendar_today()}
          </Link>
          <SegmentLinks label={m.customer_calendar_view()} links={CALENDAR_VIEWS.map((each) => ({ label: VIEW_WORDS[each](), to: to({ view: each }), isCurrent: each === view }))} />
        </div>
        {isMore ? <Notice tone="info">{m.customer_calendar_cut()}</Notice> : null}
        {view === 'day' ? null : (
          <div className="hidden flex-col gap-4 md:flex">
            {isEmpty ? (
              <Notice tone="info" title={m.customer_calendar_nothing()}>
                {nothingHint(isTeam)}
              </Notice>
            ) : null}
            <Card isFlush>
              <CalendarDays {...props} />
            </Card>
          </div>
        )}
        <div className={view === 'day' ? '' : 'md:hidden'}>
          <CalendarList {...props} />
        </div>
        {view === 'day' ? null : <p className="hidden text-sm text-muted md:block pointer-coarse:hidden">{m.customer_calendar_keys()}</p>}
      </div>
    </Page>
  );
}

function StepLink({ to, label, icon: Icon }: { to: string; label: string; icon: typeof ChevronLeft }) {
  return (
    <Link to={to} preventScrollReset prefetch="intent" aria-label={label} title={label} className={buttonClass('secondary', 'small')}>
      <Icon aria-hidden="true" />
    </Link>
  );
}

/** d, w and m choose the view, t is today; not while somebody types or chooses. */
function useCalendarKeys({ view, on, isTeam, today }: CalendarScreenProps) {
  const navigate = useNavigate();
  useEffect(() => {
    const chord = makeChord();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !singleKeysAreOn() || document.querySelector('dialog[open]')) return;
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
      if (chord(event) !== 'alone') return;
      const views: Record<string, CalendarView> = { d: 'day', w: 'week', m: 'month' };
      const next = views[event.key];
      if (next) navigate(calendarPath({ view: next, on, isTeam }), { preventScrollReset: true });
      else if (event.key === 't') navigate(calendarPath({ view, on: today, isTeam }), { preventScrollReset: true });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [navigate, view, on, isTeam, today]);
}
