import { addDays, type Day, parseDay, toDate } from '#app/values/day.ts';

export const CALENDAR_VIEWS = ['day', 'week', 'month'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

/** A contact moment at a time, or a task on a day. */
export interface CalendarEntry {
  kind: 'interaction' | 'task';
  id: string;
  on: Day;
  /** `14:30` on the clock of the workspace; null for a task. */
  time: string | null;
  title: string;
  channel: string | null;
  direction: 'in' | 'out' | null;
  isDone: boolean;
  /** Whom it is with or about. */
  who: string | null;
  owner: string | null;
}

export interface CalendarDay {
  day: Day;
  /** Of the month that is looked at; days around it fill the weeks. */
  isInside: boolean;
  entries: CalendarEntry[];
}

/** The days a view shows: one, Monday to Sunday, or the whole weeks that a month touches. */
export function daysOf(view: CalendarView, on: Day): { day: Day; isInside: boolean }[] {
  if (view === 'day') return [{ day: on, isInside: true }];
  if (view === 'week') return from(monday(on), 7).map((day) => ({ day, isInside: true }));
  const first = `${on.slice(0, 7)}-01` as Day;
  const start = monday(first);
  const weeks = Math.ceil((offset(first) + daysInMonth(on)) / 7);
  return from(start, weeks * 7).map((day) => ({ day, isInside: day.slice(0, 7) === on.slice(0, 7) }));
}

/** The same view one step on or back; from the 31st to a shorter month it is its last day. */
export function stepCalendar(view: CalendarView, on: Day, by: 1 | -1): Day {
  if (view !== 'month') return addDays(on, by * (view === 'day' ? 1 : 7));
  const [year, month, date] = on.split('-').map(Number) as [number, number, number];
  const to = new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 7);
  return `${to}-${String(Math.min(date, daysInMonth(`${to}-01` as Day))).padStart(2, '0')}` as Day;
}

/** Entries under their days, by time; tasks, which have none, after the moments. */
export function fillDays(days: readonly { day: Day; isInside: boolean }[], entries: readonly CalendarEntry[]): CalendarDay[] {
  const byDay = new Map<string, CalendarEntry[]>();
  for (const entry of entries) byDay.set(entry.on, [...(byDay.get(entry.on) ?? []), entry]);
  return days.map((each) => ({
    ...each,
    entries: (byDay.get(each.day) ?? []).sort((one, other) => (one.time ?? '99').localeCompare(other.time ?? '99') || one.title.localeCompare(other.title)),
  }));
}

/** What an address asks for; a day or view that does not exist is today and the week. */
export function readCalendar(params: URLSearchParams, today: Day): { view: CalendarView; on: Day; isTeam: boolean } {
  return {
    view: CALENDAR_VIEWS.find((each) => each === params.get('view')) ?? 'week',
    on: parseDay(params.get('on') ?? '') ?? today,
    isTeam: params.get('whose') === 'team',
  };
}

function from(start: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, at) => addDays(start, at));
}

function monday(on: Day): Day {
  return addDays(on, -offset(on));
}

function offset(on: Day): number {
  return (toDate(on).getUTCDay() + 6) % 7;
}

function daysInMonth(on: Day): number {
  const [year, month] = on.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
