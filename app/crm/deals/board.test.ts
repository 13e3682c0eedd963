import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { type BoardCard, type BoardStage, cardState, moveCard, placeBetween, weighted } from './board.ts';

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

const cardOf = (id: string, cents: number | null, currency: string | null): BoardCard => ({ id, stamp: '', name: id, account: null, cents, currency, expectedOn: null, nextStep: null, nextStepOn: null, owner: null, stageSince: NOW.asOf });
/** A stage that holds these cards and nothing more. */
const stageOf = (id: string, ...cards: BoardCard[]): BoardStage => {
  const sums = new Map<string, number>();
  for (const { cents, currency } of cards) if (currency) sums.set(currency, (sums.get(currency) ?? 0) + (cents ?? 0));
  const totals = [...sums].map(([currency, cents]) => ({ currency, cents })).filter(({ cents }) => cents !== 0).sort((one, other) => other.cents - one.cents);
  return { id, name: id, kind: 'open', probability: 50, agingDays: null, count: cards.length, totals, cards };
};

test('a card that is moved takes its worth along, and its days begin again', () => {
  const board = [stageOf('first', cardOf('a', 100, 'EUR'), cardOf('b', 40, 'USD')), stageOf('second', cardOf('c', 10, 'EUR'))];
  expect(moveCard(board, 'a', 'second', 'c')).toEqual([
    { ...stageOf('first', cardOf('b', 40, 'USD')) },
    { ...stageOf('second', { ...cardOf('a', 100, 'EUR'), stageSince: null }, cardOf('c', 10, 'EUR')) },
  ]);
  expect(moveCard(board, 'b', 'first', 'a')[0]?.cards.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(moveCard(board, 'gone', 'second', null)).toBe(board);
  expect(moveCard(board, 'a', 'gone', null)).toBe(board);
});

test('wherever cards go, every stage tells the count and the sum of what it holds', () => {
  const worth = fc.record({ cents: fc.option(fc.integer({ min: 1, max: 1000 })), currency: fc.constantFrom('EUR', 'USD') });
  fc.assert(
    fc.property(fc.array(fc.array(worth, { maxLength: 4 }), { minLength: 1, maxLength: 4 }), fc.array(fc.tuple(fc.nat(15), fc.nat(3), fc.option(fc.nat(15))), { maxLength: 8 }), (columns, moves) => {
      let n = 0;
      let board: readonly BoardStage[] = columns.map((cards, at) => stageOf(`s${at}`, ...cards.map(({ cents, currency }) => cardOf(`d${n++}`, cents, currency))));
      for (const [deal, stage, before] of moves) board = moveCard(board, `d${deal}`, `s${stage}`, before === null ? null : `d${before}`);
      for (const stage of board) {
        const { count, totals } = stageOf('', ...stage.cards);
        expect(stage.count).toBe(count);
        expect(new Map(stage.totals.map(({ currency, cents }) => [currency, cents]))).toEqual(new Map(totals.map(({ currency, cents }) => [currency, cents])));
      }
      expect(board.flatMap(({ cards }) => cards)).toHaveLength(n);
    }),
  );
});
