import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import { roleOn } from './role-history.ts';

const START = day('2026-01-05');
const at = (days: number) => addDays(START, days);

test('the last day before a change is the old role’s, and the day itself the new one’s', () => {
  const person = { role: 'manager', pastRoles: [{ role: 'end-user', untilOn: at(9) }, { role: 'analyst', untilOn: at(4) }] };
  expect([-400, 3, 4, 8, 9, 400].map((days) => roleOn(person, at(days)))).toEqual(['analyst', 'analyst', 'end-user', 'end-user', 'manager', 'manager']);
});

test('who never changed always had the role of now', () => expect(roleOn({ role: 'manager' }, START)).toBe('manager'));

test('a change changes no day before it, whatever was changed before', () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 5 }), fc.integer({ min: 61, max: 90 }), fc.integer({ min: -10, max: 60 }), (changes, today, before) => {
      const pastRoles = changes.map((days) => ({ role: `until ${days}`, untilOn: at(days) }));
      const changed = { role: 'next', pastRoles: [...pastRoles, { role: 'now', untilOn: at(today) }] };
      expect(roleOn(changed, at(before))).toBe(roleOn({ role: 'now', pastRoles }, at(before)));
      expect(roleOn(changed, at(today))).toBe('next');
    }),
  ));
