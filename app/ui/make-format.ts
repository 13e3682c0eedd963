import { type Day, dayIn, toDate } from '#app/values/day.ts';
import { dateFormat, listFormat, numberFormat } from '#app/values/intl.ts';
import type { Grain } from '#app/values/metric.ts';
import { isoWeekOf, quarterOf } from '#app/values/period.ts';

/** Text from numbers and days. Null and undefined become an en dash: there is no value. */
export interface Format {
  locale: 'nl' | 'en';
  timeZone: string;
  number: (value: number | null | undefined, fractionDigits?: number) => string;
  /** From a ratio: 0.256 is 25.6%. */
  percent: (ratio: number | null | undefined, fractionDigits?: number) => string;
  /** From whole cents. Whole amounts from 1,000 up go without cents when isShort. */
  money: (cents: number | bigint | null | undefined, currency: string, isShort?: boolean) => string;
  date: (of: Day | Date | null | undefined) => string;
  dateTime: (instant: Date | null | undefined) => string;
  /** The ISO week the day falls in. */
  week: (of: Day) => string;
  month: (of: Day) => string;
  /** For axes; the year only where it is news. */
  monthShort: (of: Day, withYear: boolean) => string;
  /** The period of that grain starting on the day. */
  period: (start: Day, grain: Grain) => string;
  /** Names in a sentence: A, B and C. */
  list: (names: readonly string[]) => string;
}

/** @param timeZone an IANA name; cuts instants into days, leaves calendar days alone. */
export function makeFormat(locale: 'nl' | 'en', timeZone: string): Format {
  const dayText = dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const monthText = dateFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const shortMonth = dateFormat(locale, { month: 'short', timeZone: 'UTC' });
  const shortMonthYear = dateFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const timeText = dateFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const date: Format['date'] = (of) => (of ? dayText.format(toDate(of instanceof Date ? dayIn(of, timeZone) : of)) : NONE);
  const week: Format['week'] = (of) => {
    const { year, week: number } = isoWeekOf(of);
    return `week ${number}, ${year}`;
  };
  const month: Format['month'] = (of) => monthText.format(toDate(of));
  const PERIODS: Record<Grain, (start: Day) => string> = { day: date, week, month, quarter: (start) => `${QUARTER[locale]}${quarterOf(start)} ${start.slice(0, 4)}` };
  return {
    locale,
    timeZone,
    number: (value, digits) => (value === null || value === undefined ? NONE : numberFormat(locale, fraction(digits, 2)).format(value)),
    percent: (ratio, digits = 1) =>
      ratio === null || ratio === undefined
        ? NONE
        : numberFormat(locale, { style: 'percent', minimumFractionDigits: 0, maximumFractionDigits: digits }).format(ratio),
    money: (cents, currency, isShort = false) => {
      if (cents === null || cents === undefined) return NONE;
      const amount = Number(cents) / 100;
      const digits = isShort && Math.abs(amount) >= 1000 ? 0 : 2;
      return numberFormat(locale, { style: 'currency', currency, ...fraction(digits, digits) }).format(amount);
    },
    date,
    dateTime: (instant) => (instant ? `${date(instant)} ${timeText.format(instant)}` : NONE),
    week,
    month,
    monthShort: (of, withYear) => (withYear ? shortMonthYear : shortMonth).format(toDate(of)),
    period: (start, grain) => PERIODS[grain](start),
    list: (names) => listFormat(locale, { type: 'conjunction' }).format(names),
  };
}

const NONE = '–';
/** As in K2 2026 and Q2 2026. */
const QUARTER = { nl: 'K', en: 'Q' } as const;

function fraction(digits: number | undefined, most: number) {
  return { minimumFractionDigits: digits ?? 0, maximumFractionDigits: digits ?? most };
}
