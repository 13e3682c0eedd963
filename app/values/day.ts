/** A calendar day without a time or a zone, `2026-03-29`. Compares and sorts as text. */
export type Day = string & { readonly day: unique symbol };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Null when the text is no existing day. */
export function parseDay(text: string): Day | null {
  if (!DAY.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? (text as Day) : null;
}

/** @throws on what is no day: for text written by us. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`Not a day: ${text}`);
  return parsed;
}

/** The day a date column holds: the driver gives midnight UTC. */
export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day;
}

/** For a date column. */
export function toDate(of: Day): Date {
  return new Date(`${of}T00:00:00Z`);
}

/** The calendar day on which the instant falls in the time zone. */
export function dayIn(instant: Date, timeZone: string): Day {
  const known = formats.get(timeZone);
  const format = known ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  if (!known) formats.set(timeZone, format);
  return format.format(instant) as Day;
}

/** Making one costs a hundred times what using it does. */
const formats = new Map<string, Intl.DateTimeFormat>();

export function addDays(of: Day, days: number): Day {
  const date = toDate(of);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOf(date);
}

/** The same day so many months on; the last of the month where there is no such day. */
export function monthsAfter(from: Day, months: number): Day {
  const date = toDate(from);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, Math.min(date.getUTCDate(), last))));
}

/** Whole days from one to the other; negative when it goes back. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toDate(to).getTime() - toDate(from).getTime()) / 86_400_000);
}
