import { Link, useNavigate } from '@remix-run/react';
import { clsx } from 'clsx';
import type { KeyboardEvent } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { addDays, toDate } from '#app/values/day.ts';
import { dateFormat } from '#app/values/intl.ts';
import type { CalendarDay } from '../../tasks/calendar.ts';
import { useDayWords } from '../customer/use-day-words.ts';
import { CalendarEntryLine } from './calendar-entry-line.tsx';
import { calendarPath } from './calendar-path.ts';
import type { CalendarScreenProps } from './calendar-screen.tsx';

const IN_A_MONTH = 4;
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A week or a month as a grid of days. Arrows go from day to day, also over the edge of what is shown. */
export function CalendarDays(props: CalendarScreenProps) {
  const { days, on, today } = props;
  const { locale } = useFormat();
  const names = dateFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return (
    <table className="w-full table-fixed border-collapse">
      <thead>
        <tr>
          {days.slice(0, 7).map(({ day }) => (
            <th key={day} scope="col" className="border-b px-2 py-1.5 text-left text-xs font-medium text-muted first-letter:uppercase">
              {names.format(toDate(day))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: days.length / 7 }, (_, week) => (
          <tr key={days[week * 7]?.day} className="not-last:border-b">
            {days.slice(week * 7, week * 7 + 7).map((day) => (
              <DayCell key={day.day} day={day} isToday={day.day === today} isChosen={day.day === on} {...props} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day: { day, isInside, entries }, isToday, isChosen, view, isTeam, today }: CalendarScreenProps & { day: CalendarDay; isToday: boolean; isChosen: boolean }) {
  const words = useDayWords(today);
  const navigate = useNavigate();
  const shown = view === 'month' ? entries.slice(0, IN_A_MONTH) : entries;
  const to = calendarPath({ view: 'day', on: day, isTeam });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = addDays(day, step);
    const link = event.currentTarget.closest('table')?.querySelector<HTMLElement>(`[data-day="${next}"]`);
    if (link) link.focus();
    else navigate(calendarPath({ view, on: next, isTeam }), { preventScrollReset: true });
  };
  return (
    <td className={clsx('h-28 border-r p-1 align-top last:border-r-0', view === 'week' && 'h-96', !isInside && 'bg-sunken')}>
      <Link
        to={to}
        data-day={day}
        onKeyDown={onKeyDown}
        tabIndex={isChosen ? 0 : -1}
        aria-label={words.heading(day)}
        aria-current={isToday ? 'date' : undefined}
        className={clsx('mb-0.5 inline-grid min-h-6 min-w-6 place-items-center rounded-full px-1 text-sm no-underline hover:bg-sunken', isToday && 'bg-accent font-semibold text-accent-text hover:bg-accent-strong', !isInside && 'text-muted')}
      >
        {Number(day.slice(8))}
      </Link>
      <ul className="flex flex-col">
        {shown.map((entry) => (
          <li key={`${entry.kind}:${entry.id}`}>
            <CalendarEntryLine entry={entry} isTeam={isTeam} />
          </li>
        ))}
      </ul>
      {entries.length > shown.length ? (
        <Link to={to} className="link px-1.5 text-xs">
          {m.customer_calendar_more({ count: entries.length - shown.length })}
        </Link>
      ) : null}
    </td>
  );
}
