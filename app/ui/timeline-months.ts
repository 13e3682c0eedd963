import type { Day } from '#app/values/day.ts';

/** The first days of the months that begin in [start, end). */
export function monthsBetween(start: Day, end: Day): Day[] {
  const months: Day[] = [];
  const [year = 0, month = 1] = start.split('-').map(Number);
  for (let index = 0; ; index++) {
    const first = new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 10) as Day;
    if (first >= end) return months;
    if (first >= start) months.push(first);
  }
}
