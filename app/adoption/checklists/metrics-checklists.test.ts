import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import { type CompletionFacts, completionOn, type CompletionPerson, type ListVersionFacts } from './metrics-checklists.ts';

const START = day('2026-01-05');
const person = (given: Partial<CompletionPerson> = {}): CompletionPerson => ({ role: 'end-user', enrolledOn: START, leftOn: null, teams: [], finishedOn: {}, ...given });
const list = (id: string, given: Partial<ListVersionFacts> = {}): ListVersionFacts => ({ id, role: 'end-user', week: 1, countsFrom: 'enrolment', from: START, until: null, ...given });
const facts = (lists: ListVersionFacts[], people: CompletionPerson[]): CompletionFacts => ({ lists, people, hangsOnUsage: false });

// reference/metrics.md 49: users with all items done ÷ users shown it.
test('16 of 20 who did everything is 80%, the norm', () => {
  const people = Array.from({ length: 20 }, (_, at) => person(at < 16 ? { finishedOn: { first: START } } : {}));
  expect(completionOn(facts([list('first')], people), START, null)).toEqual({ finished: 16, shown: 20, withoutList: 0 });
});

test('a list of the second week asks nothing in the first, and reopens what was finished', () => {
  const both = facts([list('first'), list('second', { week: 2 })], [person({ finishedOn: { first: START } })]);
  expect(completionOn(both, addDays(START, 6), null)).toMatchObject({ finished: 1, shown: 1 });
  expect(completionOn(both, addDays(START, 7), null)).toMatchObject({ finished: 0, shown: 1 });
});

test('a newer version takes the place of the one before on its day', () => {
  const replaced = addDays(START, 10);
  const versions = facts([list('one', { until: replaced }), list('two', { from: replaced })], [person({ finishedOn: { one: addDays(START, 3) } })]);
  expect([2, 3, 9, 10].map((days) => completionOn(versions, addDays(START, days), null).finished)).toEqual([0, 1, 1, 0]);
});

test('what waits for go-live is shown to nobody before, and to who comes later from their own first day', () => {
  const waiting = facts([list('live', { countsFrom: 'go-live' })], [person(), person({ enrolledOn: addDays(START, 20) })]);
  expect(completionOn(waiting, addDays(START, 30), null)).toEqual({ finished: 0, shown: 0, withoutList: 2 });
  expect(completionOn(waiting, addDays(START, 10), addDays(START, 9))).toMatchObject({ shown: 1 });
  expect(completionOn(waiting, addDays(START, 20), addDays(START, 9))).toMatchObject({ shown: 2 });
});

test('who left, is not enrolled yet or has another role is not counted; a team is who was in it that day', () => {
  const teams = [{ teamId: 'n', from: START, until: addDays(START, 14) }];
  const given = facts([list('first')], [person({ teams }), person({ leftOn: addDays(START, 5) }), person({ enrolledOn: addDays(START, 9) }), person({ role: 'manager' })]);
  expect(completionOn(given, addDays(START, 4), null)).toEqual({ finished: 0, shown: 2, withoutList: 1 });
  expect(completionOn(given, addDays(START, 5), null)).toMatchObject({ shown: 1 });
  expect(completionOn(given, addDays(START, 13), null, { teamId: 'n' })).toMatchObject({ shown: 1 });
  expect(completionOn(given, addDays(START, 14), null, { teamId: 'n' })).toMatchObject({ shown: 0 });
});

test('law: finished ≤ shown, roles add up to everybody, and without new lists nobody is finished less', () => {
  const given = fc.array(fc.record({ role: fc.constantFrom('end-user', 'manager'), enrolled: fc.nat(20), done: fc.option(fc.nat(30), { nil: null }) }), { maxLength: 12 });
  fc.assert(
    fc.property(given, fc.nat(30), (people, on) => {
      const all = facts([list('e'), list('m', { role: 'manager' })], people.map(({ role, enrolled, done }) => person({ role, enrolledOn: addDays(START, enrolled), finishedOn: done === null ? {} : { [role[0]!]: addDays(START, done) } })));
      const at = (days: number, role: string | null) => completionOn(all, addDays(START, days), null, { role });
      const whole = at(on, null);
      expect(whole.finished).toBeLessThanOrEqual(whole.shown);
      expect(whole.finished).toBe(at(on, 'end-user').finished + at(on, 'manager').finished);
      expect(at(on + 1, null).finished).toBeGreaterThanOrEqual(whole.finished);
    }),
  );
});

test('who gets another role keeps what they finished before, and has the lists of the new one from then on', () => {
  const promoted = person({ role: 'manager', pastRoles: [{ role: 'end-user', untilOn: addDays(START, 7) }], finishedOn: { first: addDays(START, 1) } });
  const both = facts([list('first'), list('lead', { role: 'manager' })], [promoted]);
  expect([6, 7].map((days) => completionOn(both, addDays(START, days), null))).toEqual([{ finished: 1, shown: 1, withoutList: 0 }, { finished: 0, shown: 1, withoutList: 0 }]);
});
