import { paths } from '#app/paths.ts';
import type { Day } from '#app/values/day.ts';
import type { CalendarView } from '../../tasks/calendar.ts';

/** The address of a view of the calendar. */
export function calendarPath({ view, on, isTeam }: { view: CalendarView; on: Day; isTeam: boolean }): string {
  return `${paths.calendar}?${new URLSearchParams({ view, on, ...(isTeam ? { whose: 'team' } : {}) })}`;
}
