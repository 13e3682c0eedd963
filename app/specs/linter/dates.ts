import { addDays, type Day, parseDay } from '#app/values/day.ts';
import { isoWeekOf } from '#app/values/period.ts';
import type { Place, Span } from './plain-text.ts';

export interface Deadline extends Span {
  /** Null when the text alone does not tell: a month without a year, and today unknown. */
  day: Day | null;
  /** How long from now, where it is said so or today is known. */
  days: number | null;
  /** Said as a stretch of time: within two days. */
  isStretch: boolean;
}

const MONTHS = ['jan(?:uari|uary)?', 'feb(?:ruari|ruary)?', 'maart|mrt|march|mar', 'apr(?:il)?', 'mei|may', 'june?|juni', 'july?|juli', 'aug(?:ustus|ust)?', 'sept?(?:ember)?', 'oct(?:ober)?|okt(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'];
const MONTH = MONTHS.map((month) => `(?:${month})`).join('|');
const YEAR = "(?:,?(?: of| van)? (20\\d\\d))?";
const EDGE = '(?<![\\p{L}\\d])';
const END = '(?![\\p{L}\\d])';
const pattern = (source: string) => new RegExp(`${EDGE}${source}${END}`, 'u');

const DAY_MONTH = pattern(`(\\d{1,2})(?:st|nd|rd|th|e)? (?:of )?(${MONTH})\\.?${YEAR}`);
const MONTH_DAY = pattern(`(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?${YEAR}`);
const ISO = pattern('(20\\d\\d)-(\\d\\d)-(\\d\\d)');
const SLASHED = pattern('(\\d{1,2})[-/.](\\d{1,2})[-/.]((?:20)?\\d\\d)');
const WEEK = pattern(`(?:week|wk) (\\d{1,2})${YEAR}`);
const QUARTER = pattern(`(?:q([1-4])|(eerste|tweede|derde|vierde|first|second|third|fourth|last|laatste|1e|2e|3e|4e|1st|2nd|3rd|4th) (?:kwartaal|quarter)|(?:kwartaal|quarter) ([1-4]))${YEAR}`);
const MONTH_ALONE = pattern(`(?:in|by|before|until|till|tot|voor|v[oó]{2}r|tegen|rond|around|halverwege|te halen|van|of|mid-|eind|einde|end of|the end of|begin|medio|mid|uiterlijk|per|during|vanaf nu tot|t/m|tot en met|last day of|in de loop van|beginning of|start of)(?: de maand)?(?: |(?<=-))(?:(?:eind|begin|mid|medio|late|early) )?(${MONTH})${YEAR}|(${MONTH}) (20\\d\\d)`);
const YEAR_END = pattern("(?:(?:eind|einde|end of|the end of|eind van|einde van|voor het einde van|het eind van) (?:het |dit |the |this |volgend |next |of |komend )?(?:(?:boek|school|kalender|verenigings)?jaar|(?:financial |calendar )?year|seizoen|season|(20\\d\\d))|jaareinde|year[- ]?end|year's end|(?:de )?(?:eerste|tweede) helft(?: van(?: het jaar)?)?|(?:the )?(?:first|second) half(?: of(?: the year)?)?|halverwege (?:het jaar|20\\d\\d)|midyear|mid-year|(?:in|before|by|voor) (20\\d\\d))");
const RELATIVE = pattern('(?:(?:over|binnen|in|within|na|after|gedurende|during|for|tijdens) (?:de komende |the next |the coming |the first |de eerste )?|(?:de )?komende |(?:the )?(?:next|coming) )(\\d{1,3}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|een half|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half a|half|anderhalf) (dag(?:en)?|weken|week|maand(?:en)?|jaar|half ?jaar|kwartaal|kwartalen|days?|half year|weeks?|months?|years?|quarters?)');
const NEAR = pattern('(?:(deze|dit|volgende?|komende?|this|next|coming|(?<=(?:eind|einde|end|eind van|einde van|end of) )(?:het|de|the)) (week|maand|kwartaal|month|quarter|weekend|jaar|year)|(morgen|vandaag|tomorrow|today))');
const NUMBERS: Record<string, number> = { een: 1, één: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, acht: 8, tien: 10, zeven: 7, negen: 9, elf: 11, seven: 7, nine: 9, eleven: 11, anderhalf: 1.5, 'half a': 0.5, twaalf: 12, a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, eight: 8, ten: 10, twelve: 12, half: 0.5, 'een half': 0.5 };
const ORDINALS: Record<string, number> = { eerste: 1, first: 1, tweede: 2, second: 2, derde: 3, third: 3, vierde: 4, fourth: 4, last: 4, laatste: 4, '1e': 1, '2e': 2, '3e': 3, '4e': 4, '1st': 1, '2nd': 2, '3rd': 3, '4th': 4 };

/** Starts and moments of measuring are no deadline. */
const NO_DEADLINE = /(?:vanaf|sinds|since|starting(?: on)?|as of|ingaand(?: op)?|nulmeting(?: op| van)?|baseline(?: on| of)?|startend(?: op)?|beginnend(?: op)?|from|(?<!eind |einde |eerste helft |tweede helft )van|gemeten(?: op| in)?|measured(?: on| in)?) ?$/u;

/** A sentence has no more of them. */
const MOST_DATES = 6;

/** Every day, month, quarter or stretch of time the text names. */
export function findDates(text: string, today: Day | null): Deadline[] {
  const all: Deadline[] = [];
  for (let from = 0; all.length < MOST_DATES; from = all.at(-1)!.end) {
    const next = firstOf(text.slice(from), today);
    if (!next) break;
    all.push({ ...next, start: next.start + from, end: next.end + from });
  }
  return all;
}

/** Which of them says by when: a day before a stretch of time, and none that tells when the baseline was or how quick an answer is. */
export function deadlineAmong(dates: Deadline[], text: string, step: Place | null): Deadline | null {
  const before = ({ start }: Deadline, length: number) => text.slice(Math.max(0, start - length), start);
  const isService = (one: Deadline) => one.isStretch && /^(?:binnen|within|na |after)/.test(one.text) && (one.days ?? 0) <= 14 && (!step || one.start < step.start);
  const ends = dates.filter((one) => !NO_DEADLINE.test(before(one, 24)) && !isService(one));
  const open = ends.filter((one) => !/\([^)]*$/.test(before(one, 60)) || !/nulmeting|baseline|nu |now/.test(before(one, 60)));
  return open.find(({ isStretch }) => !isStretch) ?? open[0] ?? null;
}

function firstOf(text: string, today: Day | null): Deadline | null {
  const found = READERS.flatMap(([one, read]) => {
    const match = one.exec(text);
    return match ? [{ start: match.index, end: match.index + match[0].length, text: match[0], isStretch: one === RELATIVE, ...read(match, today) }] : [];
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null;
}

type Read = (match: RegExpExecArray, today: Day | null) => { day: Day | null; days: number | null };

const READERS: [RegExp, Read][] = [
  [DAY_MONTH, ([, date, month, year], today) => on(date!, monthOf(month!), year, today)],
  [MONTH_DAY, ([, month, date, year], today) => on(date!, monthOf(month!), year, today)],
  [ISO, ([, year, month, date], today) => on(date!, Number(month), year, today)],
  [SLASHED, ([, date, month, year], today) => on(date!, Number(month), year, today)],
  [WEEK, ([, week, year], today) => inYear(year, today, (of) => sundayOf(Number(of), Number(week)))],
  [QUARTER, ([, q, ordinal, other, year], today) => inYear(year, today, (of) => lastDay(of, 3 * (ORDINALS[ordinal ?? ''] ?? Number(q ?? other))))],
  [MONTH_ALONE, ([, month, year, other, itsYear], today) => inYear(year ?? itsYear, today, (of) => lastDay(of, monthOf((month ?? other)!)))],
  [YEAR_END, ([, one, other], today) => inYear(one ?? other, today, (of) => lastDay(of, 12))],
  [RELATIVE, ([, amount, unit], today) => after(Math.round((NUMBERS[amount!] ?? Number(amount)) * daysIn(unit!)), today)],
  [NEAR, ([, which, unit, day], today) => after(day ? 1 : daysIn(unit!) * (/^(?:volgende?|next)$/.test(which ?? '') ? 2 : 1), today)],
];

function monthOf(word: string): number {
  return MONTHS.findIndex((month) => new RegExp(`^(?:${month})$`).test(word)) + 1;
}

function daysIn(unit: string): number {
  if (/^(?:dag|day)/.test(unit)) return 1;
  if (/^(?:we)/.test(unit)) return 7;
  if (/^(?:maand|month)/.test(unit)) return 30;
  if (/^half/.test(unit)) return 182;
  return /^(?:kwart|quart)/.test(unit) ? 91 : 365;
}

const two = (number: number | string) => String(number).padStart(2, '0');

function on(date: string, month: number, year: string | undefined, today: Day | null) {
  return inYear(year, today, (of) => parseDay(`${of}-${two(month)}-${two(date)}`));
}

/** Without a year it is the next time the day comes. */
function inYear(year: string | undefined, today: Day | null, dayIn: (year: string) => Day | null): { day: Day | null; days: number | null } {
  if (year) return counted(dayIn(year), today);
  if (!today) return { day: null, days: null };
  const thisYear = dayIn(today.slice(0, 4));
  return counted(thisYear && thisYear < today ? dayIn(String(Number(today.slice(0, 4)) + 1)) : thisYear, today);
}

function counted(day: Day | null, today: Day | null) {
  return { day, days: day && today ? Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000) : null };
}

function after(days: number, today: Day | null) {
  return { day: today ? addDays(today, days) : null, days };
}

function lastDay(year: string, month: number): Day | null {
  const first = parseDay(month === 12 ? `${Number(year) + 1}-01-01` : `${year}-${two(month + 1)}-01`);
  return first && addDays(first, -1);
}

function sundayOf(year: number, week: number): Day | null {
  const fourth = parseDay(`${year}-01-04`);
  if (!fourth || week < 1 || week > 53) return null;
  const sunday = addDays(fourth, (7 - (new Date(fourth).getUTCDay() || 7)) + 7 * (week - 1));
  return isoWeekOf(sunday).week === week ? sunday : null;
}
