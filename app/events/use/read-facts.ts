import type { DayOfSessions } from './member-facts.ts';
import type { WeekOfUse } from './use-history.ts';

/** Numbers as the database strings them together, `1,2;3,4`: reading them one by one is several times faster than splitting. */
function readNumbers(text: string | null, width: number, take: (numbers: number[]) => void): void {
  if (!text) return;
  let numbers: number[] = [];
  let number = 0;
  for (let at = 0; at <= text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) {
      number = number * 10 + digit;
      continue;
    }
    numbers.push(number);
    number = 0;
    if (numbers.length === width) {
      take(numbers);
      numbers = [];
    }
  }
}

/** `week,acts,act days,seen days;…` */
export function readWeeks(text: string | null): WeekOfUse[] {
  const weeks: WeekOfUse[] = [];
  readNumbers(text, 4, ([week, acts, actDays, seenDays]) => weeks.push({ week: week!, acts: acts!, actDays: actDays!, seenDays: seenDays! }));
  return weeks;
}

/** `day,sessions,engaged;…` */
export function readSessions(text: string | null): DayOfSessions[] {
  const days: DayOfSessions[] = [];
  readNumbers(text, 3, ([day, sessions, engaged]) => days.push({ day: day!, sessions: sessions!, engaged: engaged! }));
  return days;
}
