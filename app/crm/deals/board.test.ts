import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { cardState, placeBetween, weighted } from './board.ts';

const NOW = { asOf: new Date('2026-11-22T12:00:00Z'), today: day('2026-11-22') };
const CARD = { stageSince: new Date('2026-11-01T12:00:00Z'), nextStep: 'Bellen', nextStepOn: day('2026-11-23'), expectedOn: day('2026-12-01') };
const OPEN = { kind: 'open', agingDays: 21 } as const;

test.each([
  ['21 days is not over 21', CARD, OPEN, { ageDays: 21, isOld: false, isStepDue: false, isWithoutStep: false, isLate: false }],
  ['22 days is', { ...CARD, stageSince: new Date('2026-10-31T12:00:00Z') }, OPEN, { ageDays: 22, isOld: true }],
  ['a stage without a limit never ages', { ...CARD, stageSince: new Date('2020-01-01T00:00:00Z') }, { ...OPEN, agingDays: null }, { isOld: false }],
  ['a step of today is due', { ...CARD, nextStepOn: day('2026-11-22') }, OPEN, { isStepDue: true }],
  ['no step stands still', { ...CARD, nextStep: null, nextStepOn: null }, OPEN, { isWithoutStep: true, isStepDue: false }],
  ['expected yesterday is late', { ...CARD, expectedOn: day('2026-11-21') }, OPEN, { isLate: true }],
  ['a closed deal is none of it', { ...CARD, nextStep: null, expectedOn: day('2020-01-01') }, { kind: 'won', agingDays: 1 } as const, { isOld: false, isWithoutStep: false, isLate: false }],
])('%s', (_, card, stage, expected) => {
  expect(cardState(card, stage, NOW)).toMatchObject(expected);
});

test('a stage is worth its deals times its probability, per currency', () => {
  expect(weighted({ probability: 30, totals: [{ currency: 'EUR', cents: 100_001 }, { currency: 'USD', cents: 50 }] })).toEqual([{ currency: 'EUR', cents: 30_000 }, { currency: 'USD', cents: 15 }]);
});

test('a place between two lies strictly between them, or there is none', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (one, other) => {
      const [above, below] = [Math.min(one, other), Math.max(one, other)];
      const place = placeBetween(above, below);
      expect(place === null || (place > above && place < below)).toBe(true);
      if (above === below) expect(place).toBeNull();
    }),
  );
  expect([placeBetween(null, null), placeBetween(null, 3), placeBetween(3, null)]).toEqual([0, 2, 4]);
});
