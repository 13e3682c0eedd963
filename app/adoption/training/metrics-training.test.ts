import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import { reachOn, type TrainingFacts, type TrainingPerson } from './metrics-training.ts';

const START = day('2026-01-05');
const person = (id: string, given: Partial<TrainingPerson> = {}): TrainingPerson => ({ id, role: 'end-user', knownFrom: START, leftOn: null, teams: [], present: {}, ...given });
const course = (id: string, given: Partial<TrainingFacts['courses'][number]> = {}) => ({ id, roles: ['end-user'], from: START, until: null, ...given });

// reference/metrics.md 47: trained users ÷ users needing it.
test('19 of 20 trained is 95%, the norm', () => {
  const people = Array.from({ length: 20 }, (_, at) => person(`p${at}`, at === 0 ? {} : { present: { basis: START } }));
  expect(reachOn({ courses: [course('basis')], people }, day('2026-02-01'))).toEqual({ trained: 19, needing: 20 });
});

test('who was at one of two trainings that their role needs is not trained yet', () => {
  const facts = { courses: [course('basis'), course('more')], people: [person('one', { present: { basis: START } }), person('both', { present: { basis: START, more: addDays(START, 9) } })] };
  expect(reachOn(facts, addDays(START, 8))).toEqual({ trained: 0, needing: 2 });
  expect(reachOn(facts, addDays(START, 9))).toEqual({ trained: 1, needing: 2 });
  expect(reachOn(facts, addDays(START, 8), { courseId: 'basis' })).toEqual({ trained: 2, needing: 2 });
});

test.each([
  ['another role needs nothing', person('a', { role: 'manager', present: { basis: START } }), { trained: 0, needing: 0 }],
  ['who left counts nowhere', person('a', { leftOn: day('2026-01-20'), present: { basis: START } }), { trained: 0, needing: 0 }],
  ['who is not there yet counts nowhere', person('a', { knownFrom: day('2026-02-01') }), { trained: 0, needing: 0 }],
  ['the last day before leaving still counts', person('a', { leftOn: day('2026-01-21'), present: { basis: START } }), { trained: 1, needing: 1 }],
])('%s', (_, one, expected) => {
  expect(reachOn({ courses: [course('basis')], people: [one] }, day('2026-01-20'))).toEqual(expected);
});

test('a course that is no longer needed asks nothing, and one that is not there yet neither', () => {
  const facts = { courses: [course('old', { until: day('2026-01-10') }), course('new', { from: day('2026-01-12') })], people: [person('a')] };
  expect(reachOn(facts, day('2026-01-09'))).toEqual({ trained: 0, needing: 1 });
  expect(reachOn(facts, day('2026-01-10'))).toEqual({ trained: 0, needing: 0 });
  expect(reachOn(facts, day('2026-01-12'))).toEqual({ trained: 0, needing: 1 });
});

test('a team is who was in it that day', () => {
  const moved = person('a', { present: { basis: START }, teams: [{ teamId: 'n', from: START, until: day('2026-01-19') }, { teamId: 'z', from: day('2026-01-19'), until: null }] });
  const facts = { courses: [course('basis')], people: [moved] };
  expect([reachOn(facts, day('2026-01-18'), { teamId: 'n' }).needing, reachOn(facts, day('2026-01-19'), { teamId: 'n' }).needing, reachOn(facts, day('2026-01-19'), { teamId: 'z' }).trained]).toEqual([1, 0, 1]);
});

test('trained are never more than needing, roles add up to the whole, and being present at more never lowers it', () => {
  const days = fc.integer({ min: 0, max: 30 }).map((offset) => addDays(START, offset));
  const people = fc.array(fc.record({ id: fc.uuid(), role: fc.constantFrom('end-user', 'manager', 'analyst'), knownFrom: days, leftOn: fc.option(days, { nil: null }), teams: fc.constant([]), present: fc.dictionary(fc.constantFrom('basis', 'more'), days) }));
  fc.assert(
    fc.property(people, days, (given, on) => {
      const courses = [course('basis', { roles: ['end-user', 'manager'] }), course('more')];
      const whole = reachOn({ courses, people: given }, on);
      const parts = ['end-user', 'manager', 'analyst'].map((role) => reachOn({ courses, people: given }, on, { role }));
      expect(whole.trained).toBeLessThanOrEqual(whole.needing);
      expect(parts.reduce((sum, { needing }) => sum + needing, 0)).toBe(whole.needing);
      expect(parts.reduce((sum, { trained }) => sum + trained, 0)).toBe(whole.trained);
      const more = given.map((one) => ({ ...one, present: { ...one.present, more: START, basis: START } }));
      expect(reachOn({ courses, people: more }, on)).toEqual({ trained: whole.needing, needing: whole.needing });
    }),
  );
});

test('what is needed hangs on the role of that day', () => {
  const promoted = person('a', { role: 'manager', pastRoles: [{ role: 'end-user', untilOn: addDays(START, 7) }], present: { basis: START } });
  const facts = { courses: [course('basis'), course('lead', { roles: ['manager'] })], people: [promoted] };
  expect(reachOn(facts, addDays(START, 6), { role: 'end-user' })).toEqual({ trained: 1, needing: 1 });
  expect(reachOn(facts, addDays(START, 7), { role: 'end-user' })).toEqual({ trained: 0, needing: 0 });
  expect(reachOn(facts, addDays(START, 7))).toEqual({ trained: 0, needing: 1 });
});
