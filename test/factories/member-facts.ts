import { dayNumber, weekNumber } from '#app/events/use/day-number.ts';
import type { MemberFacts } from '#app/events/use/member-facts.ts';
import { UseHistory } from '#app/events/use/use-history.ts';
import { day, type Day } from '#app/values/day.ts';

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
    history: new UseHistory(numbers.map((at) => ({ week: weekNumber(at), acts: 1, actDays: 1 << (at - weekNumber(at) * 7), seenDays: 1 << (at - weekNumber(at) * 7) }))),
    memberships: [],
    ...over,
  };
}
