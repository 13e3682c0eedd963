import { dayNumber, weekNumber } from '#app/events/use/day-number.ts';
import type { MemberFacts } from '#app/events/use/member-facts.ts';
import { UseHistory } from '#app/events/use/use-history.ts';
import { day, type Day } from '#app/values/day.ts';

/** One act on every day, by number; a day named twice has two. */
export function historyOf(days: readonly number[]): UseHistory {
  const weeks = days.map(weekNumber);
  const history = new UseHistory(Math.min(...weeks), Math.max(...weeks));
  for (const at of days) history.add(weekNumber(at), 1, 1 << (at - weekNumber(at) * 7), 1 << (at - weekNumber(at) * 7));
  return history;
}

/** Somebody with one act for every day that is named; a day named twice has two. */
export function oneWhoActed(days: readonly Day[], over: Partial<MemberFacts> = {}): MemberFacts {
  const numbers = days.map(dayNumber).sort((one, other) => one - other);
  return {
    id: `who acted on ${days.join()}`,
    role: 'end-user',
    enrolledOn: day('2020-01-01'),
    leftOn: null,
    firstSeen: numbers[0] ?? null,
    firstAct: numbers[0] ?? null,
    history: historyOf(numbers),
    memberships: [],
    ...over,
  };
}
