import { type Day, dayOf, parseDay } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';
import { isoWeekLabel, periodOf } from '#app/values/period.ts';

/**
 * The first day of the period that somebody wrote: a day (2025-10-03, 3-10-2025), a week (2025-W40), a month (2025-10, 10-2025) or a
 * quarter (2025-Q3, Q3 2025). A day stands for the period in which it falls. Null when it cannot be read, or says less than the
 * period needs: a month says no week.
 */
export function readPeriod(text: string, grain: Grain): Day | null {
  const found = firstDayOf(text.trim());
  return found && (found.says === 'day' || found.says === grain) ? periodOf(found.day, grain).start : null;
}

function firstDayOf(text: string): { day: Day; says: Grain } | null {
  const parts = /^(?:(?<y1>\d{4})-(?<m1>\d{1,2})-(?<d1>\d{1,2})|(?<d2>\d{1,2})[-/.](?<m2>\d{1,2})[-/.](?<y2>\d{4})|(?<y3>\d{4})-?W(?<w3>\d{1,2})|(?<y4>\d{4})-(?<m4>\d{1,2})|(?<m5>\d{1,2})-(?<y5>\d{4})|(?<y6>\d{4})-?[QK](?<q6>[1-4])|[QK](?<q7>[1-4]) (?<y7>\d{4}))$/i.exec(text)?.groups;
  if (!parts) return null;
  const { y1, m1, d1, d2, m2, y2, y3, w3, y4, m4, m5, y5, y6, q6, q7, y7 } = parts;
  const [year, quarter] = [y6 ?? y7, q6 ?? q7];
  if (y1 ?? y2) return toDay((y1 ?? y2)!, (m1 ?? m2)!, (d1 ?? d2)!, 'day');
  if (y4 ?? y5) return toDay((y4 ?? y5)!, (m4 ?? m5)!, '1', 'month');
  if (year && quarter) return toDay(year, String(3 * Number(quarter) - 2), '1', 'quarter');
  return weekOf(Number(y3), Number(w3));
}

function toDay(year: string, month: string, day: string, says: Grain): { day: Day; says: Grain } | null {
  const found = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return found && { day: found, says };
}

/** The week with 4 January is the first; week 53 is one only in years that have it. */
function weekOf(year: number, week: number): { day: Day; says: Grain } | null {
  const first = new Date(Date.UTC(year, 0, 4));
  first.setUTCDate(first.getUTCDate() + 7 * (week - 1));
  const day = dayOf(first);
  return isoWeekLabel(day) === `${year}-W${String(week).padStart(2, '0')}` ? { day, says: 'week' } : null;
}
