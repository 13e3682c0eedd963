import { addDays, type Day, day, toDate } from './day.ts';

/** Whether people are at work on the day: Monday to Friday, and where the clock is Dutch not on a public holiday of the Netherlands. Of other countries no holidays are known. */
export function isWorkingDay(on: Day, timeZone: string): boolean {
  const weekday = toDate(on).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !(timeZone === 'Europe/Amsterdam' && dutchHolidays(Number(on.slice(0, 4))).includes(on));
}

/** Source: rijksoverheid.nl, "Officiële feestdagen": Good Friday is none; Liberation Day is a day off once in five years. */
export function dutchHolidays(year: number): Day[] {
  const easter = easterOf(year);
  const kingsDay = day(`${year}-04-27`);
  return [
    day(`${year}-01-01`),
    addDays(easter, 1),
    toDate(kingsDay).getUTCDay() === 0 ? addDays(kingsDay, -1) : kingsDay,
    ...(year % 5 === 0 ? [day(`${year}-05-05`)] : []),
    addDays(easter, 39),
    addDays(easter, 50),
    day(`${year}-12-25`),
    day(`${year}-12-26`),
  ];
}

/** Easter Sunday. Source: the anonymous Gregorian computus, Nature 13 (1876); Meeus, Astronomical Algorithms, chapter 8. */
export function easterOf(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return day(`${year}-${String(Math.floor(sum / 31)).padStart(2, '0')}-${String((sum % 31) + 1).padStart(2, '0')}`);
}
