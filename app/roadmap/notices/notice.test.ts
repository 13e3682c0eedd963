import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import { goneNotices, newNotices, type Waiting } from './notice.ts';

const TODAY = day('2026-11-30');
const thing = (given: Partial<Waiting> = {}): Waiting => ({ section: 'decisions', id: 'a', title: 'Which customers?', about: null, dueOn: null, ...given });
const told = (waiting: readonly Waiting[], before: string[] = []) => newNotices(waiting, new Set(before), TODAY).map(({ key, isLate }) => [key, isLate]);

test.each([
  ['new', [thing()], [], [['decisions a new', false]]],
  ['told before', [thing()], ['decisions a new'], []],
  ['due today is not late', [thing({ dueOn: TODAY })], [], [['decisions a new', false]]],
  ['late since yesterday', [thing({ dueOn: day('2026-11-29') })], ['decisions a new'], [['decisions a late', true]]],
  ['late when it comes is told once', [thing({ dueOn: day('2026-11-29') })], [], [['decisions a late', true]]],
  ['told that it is late', [thing({ dueOn: day('2026-11-29') })], ['decisions a new', 'decisions a late'], []],
  ['the same id of another kind', [thing(), thing({ section: 'conditions' })], ['decisions a new'], [['conditions a new', false]]],
])('%s', (_case, waiting, before, expected) => {
  expect(told(waiting, before)).toEqual(expected);
});

test('whatever day it is, somebody hears of one thing twice at most', () => {
  fc.assert(
    fc.property(fc.option(fc.integer({ min: -30, max: 30 }), { nil: null }), fc.integer({ min: 1, max: 60 }), (dueIn, days) => {
      const waiting = [thing({ dueOn: dueIn === null ? null : addDays(TODAY, dueIn) })];
      const before = new Set<string>();
      let count = 0;
      for (let passed = 0; passed < days; passed++) {
        const said = newNotices(waiting, before, addDays(TODAY, passed));
        for (const { key } of said) before.add(key);
        count += said.length;
      }
      expect(count).toBeLessThanOrEqual(2);
      expect(count).toBeGreaterThanOrEqual(1);
    }),
  );
});

test('what waits no more is forgotten, so that it is told again when it comes back', () => {
  expect(goneNotices([thing()], new Set(['decisions a new', 'decisions a late', 'decisions b late', 'exceptions time new']))).toEqual(['decisions b late', 'exceptions time new']);
});
