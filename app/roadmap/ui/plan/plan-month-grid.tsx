import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import { isoWeekOf } from '#app/values/period.ts';
import type { Timing } from '../../plan/critical-path.ts';
import type { MonthBar, MonthWeek } from '../../plan/month-layout.ts';
import { longDayText, weekdayText } from '../../plan/month-words.ts';
import { MonthBarLink } from './month-thing.tsx';

interface PlanMonthGridProps {
  weeks: readonly MonthWeek[];
  month: Day;
  today: Day;
  timings: ReadonlyMap<string, Timing>;
  /** The choice of the address, with the month. */
  search: string;
}

/** So high at least, in rows: an empty week is a week too. */
const FEWEST_LANES = 3;
const isWeekend = (at: number) => at > 4;

/** The month as a table: its weeks are groups of rows, and what takes days is a cell as wide as they are. */
export function PlanMonthGrid({ weeks, month, today, timings, search }: PlanMonthGridProps) {
  const { locale, month: asMonth } = useFormat();
  return (
    <table className="w-full table-fixed border-separate border-spacing-0">
      <caption className="sr-only">{m.planmonth_caption({ month: asMonth(month) })}</caption>
      <thead>
        <tr>
          <th scope="col" className="w-9 border-b text-center text-xs font-normal text-muted">
            <span className="sr-only">{m.planmonth_week()}</span>
          </th>
          {weeks[0]!.days.map(({ day }) => (
            <th key={day} scope="col" className="border-b px-2 py-1.5 text-left text-xs font-medium text-muted first-letter:uppercase">
              {weekdayText(day, locale)}
            </th>
          ))}
        </tr>
      </thead>
      {weeks.map((week) => (
        <Week key={week.days[0]!.day} {...{ week, today, timings, search }} />
      ))}
    </table>
  );
}

function Week({ week: { days, lanes }, today, timings, search }: Omit<PlanMonthGridProps, 'weeks' | 'month'> & { week: MonthWeek }) {
  const { locale } = useFormat();
  const monday = days[0]!.day;
  const { week } = isoWeekOf(monday);
  const isFull = days.some(({ more }) => more > 0);
  const rows = [...lanes, ...Array.from({ length: Math.max(0, FEWEST_LANES - lanes.length) }, () => [])];
  const sides = (at: number) => clsx('border-l', isWeekend(at) && 'bg-sunken/60');
  const headOf = (at: number) => `day-${days[at]!.day}`;
  return (
    <tbody className="[&:not(:last-child)>tr:last-child>td]:border-b">
      <tr>
        <th scope="rowgroup" id={`week-${monday}`} rowSpan={2 + rows.length} className="border-b pt-1.5 text-center align-top text-xs font-normal text-muted">
          <span className="sr-only">{m.planmonth_week_number({ number: week })}</span>
          <span aria-hidden="true">{week}</span>
        </th>
        {days.map(({ day, isInside }, at) => (
          <th key={day} scope="col" id={headOf(at)} aria-current={day === today ? 'date' : undefined} className={clsx('px-1 pt-1 pb-0.5 text-left text-sm font-normal', sides(at), !isInside && 'text-muted')}>
            <span className="sr-only">{longDayText(day, locale)}</span>
            <span aria-hidden="true" className={clsx('inline-grid min-h-6 min-w-6 place-items-center rounded-full px-1 tabular-nums', day === today && 'bg-accent font-semibold text-accent-text')}>
              {Number(day.slice(8))}
            </span>
          </th>
        ))}
      </tr>
      {rows.map((lane, index) => (
        <tr key={index} className="h-7">
          {cellsOf(lane).map((cell) =>
            typeof cell === 'number' ? (
              <td key={cell} className={sides(cell)} />
            ) : (
              <td key={cell.thing.id} colSpan={cell.days} headers={[`week-${monday}`, ...Array.from({ length: cell.days }, (_, day) => headOf(cell.at + day))].join(' ')} className={clsx('py-px', sides(cell.at))}>
                <MonthBarLink bar={cell} today={today} isCritical={timings.get(cell.thing.id)?.isCritical ?? false} />
              </td>
            ),
          )}
        </tr>
      ))}
      <tr>
        {days.map(({ day, more }, at) => (
          <td key={day} headers={headOf(at)} className={clsx('px-2', isFull ? 'pb-1' : 'h-2', sides(at))}>
            {more > 0 ? (
              <Link to={paths.planDay(search, day)} className="link inline-flex min-h-6 items-center text-xs">
                {m.planmonth_more({ count: more })}
                <span className="sr-only"> {m.planmonth_more_on({ day: longDayText(day, locale) })}</span>
              </Link>
            ) : null}
          </td>
        ))}
      </tr>
    </tbody>
  );
}

/** A lane as cells from Monday on: what lies in it, and the places of days on which nothing does. */
function cellsOf(lane: readonly MonthBar[]): (MonthBar | number)[] {
  const cells: (MonthBar | number)[] = [];
  for (let at = 0; at < 7; ) {
    const bar = lane.find((each) => each.at === at);
    cells.push(bar ?? at);
    at += bar?.days ?? 1;
  }
  return cells;
}
