import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, type Day, day, toDate } from '#app/values/day.ts';
import { countProcess, processState, type ProcessEvent, type ProcessFacts } from './metrics-processes.ts';
import type { AgreedProcess } from './process.ts';

const SALE: AgreedProcess = { id: 'p', name: 'Sale', steps: ['visit', 'offer', 'order'], order: 'sequential', windowDays: 7, excluded: [], removedAt: null, version: 1 };
const MARCH = { start: day('2026-03-01'), end: day('2026-04-01') };
const LATER = { today: day('2026-06-01'), loadedOn: day('2026-06-01') };
const midnight = (of: Day) => toDate(of).getTime();
const at = (person: string, activity: string, on: string, object: string | null = null): ProcessEvent => ({ person, activity, at: toDate(day(on)).getTime() + 36_000_000, object });
const followed = (events: ProcessEvent[], over: Partial<AgreedProcess> = {}): ProcessFacts => ({ process: { ...SALE, ...over }, events: events.toSorted((one, other) => one.at - other.at), readFromMs: -Infinity, midnight });
const everybody = new Set(['ann', 'bob', 'cas', 'dee']);

/** By hand: Ann sells in three days, twice; Bob offers too late; Cas calls it off on the way; Dee begins on the last day and sells in April. */
const EVENTS = [
  at('ann', 'visit', '2026-03-02', 'deal 1'), at('ann', 'offer', '2026-03-03', 'deal 1'), at('ann', 'order', '2026-03-05', 'deal 1'),
  at('ann', 'visit', '2026-03-10', 'deal 2'), at('ann', 'offer', '2026-03-11', 'deal 2'), at('ann', 'order', '2026-03-12', 'deal 2'),
  at('bob', 'visit', '2026-03-09', 'deal 3'), at('bob', 'offer', '2026-03-17', 'deal 3'),
  at('cas', 'visit', '2026-03-16', 'deal 4'), at('cas', 'call off', '2026-03-17', 'deal 4'), at('cas', 'offer', '2026-03-18', 'deal 4'), at('cas', 'order', '2026-03-19', 'deal 4'),
  at('dee', 'visit', '2026-03-31'), at('dee', 'offer', '2026-04-01'), at('dee', 'order', '2026-04-02'),
];
const DAY_MS = 86_400_000;

test('of four who begin in March three come to the end; who calls it off is left out once that is agreed', () => {
  const told = (over: Partial<AgreedProcess> = {}) => {
    const { numerator, denominator, dropped, medianMs } = countProcess(followed(EVENTS, over), 'funnel-conversion', MARCH, LATER, everybody);
    return { numerator, denominator, dropped, days: medianMs === null ? null : medianMs / DAY_MS };
  };
  expect(told()).toEqual({ numerator: 3, denominator: 4, dropped: 0, days: 3 });
  expect(told({ excluded: ['call off'] })).toEqual({ numerator: 2, denominator: 3, dropped: 1, days: 2.5 });
  expect(told({ windowDays: 2 }), 'only the second of Ann, and Dee').toEqual({ numerator: 2, denominator: 4, dropped: 0, days: 2 });
});

test('attempts are counted by record, and by person where none is named', () => {
  const { numerator, denominator, people } = countProcess(followed(EVENTS), 'task-success', MARCH, LATER, everybody);
  expect([numerator, denominator, people]).toEqual([4, 5, 4]);
  expect(countProcess(followed(EVENTS), 'task-success', MARCH, LATER, new Set(['ann'])).value).toBe(1);
});

test('what is begun with its window open is not counted, finished or not, and what was not read has no value', () => {
  const early = { today: day('2026-03-15'), loadedOn: day('2026-03-15') };
  const { numerator, denominator } = countProcess(followed(EVENTS), 'task-success', MARCH, early, everybody);
  expect([numerator, denominator], 'begun before 8 March').toEqual([1, 1]);
  expect(processState(SALE, MARCH, { today: day('2026-04-07'), loadedOn: day('2026-04-07') })).toBe('unfinished');
  expect(processState(SALE, MARCH, { today: day('2026-04-08'), loadedOn: day('2026-04-08') })).toBe('complete');
  expect(processState(SALE, MARCH, { today: day('2026-05-08'), loadedOn: day('2026-04-07') })).toBe('not-loaded');
  for (const none of [
    countProcess(followed(EVENTS), 'funnel-conversion', MARCH, { today: day('2026-03-08'), loadedOn: day('2026-03-08') }, everybody),
    countProcess(followed(EVENTS), 'funnel-conversion', MARCH, { today: day('2026-05-08'), loadedOn: null }, everybody),
    countProcess({ ...followed(EVENTS), readFromMs: midnight(day('2026-03-02')) }, 'funnel-conversion', MARCH, LATER, everybody),
  ])
    expect([none.value, none.denominator]).toEqual([null, null]);
});

describe('laws', () => {
  const events = fc.array(
    fc.record({ person: fc.constantFrom(...everybody), activity: fc.constantFrom('visit', 'offer', 'order', 'call off'), days: fc.nat(44), minute: fc.nat(1_439), object: fc.option(fc.constantFrom('deal 1', 'deal 2')) }).map(
      ({ person, activity, days, minute, object }): ProcessEvent => ({ person, activity, object, at: midnight(addDays(MARCH.start, days)) + minute * 60_000 }),
    ),
    { maxLength: 40 },
  );
  const metric = fc.constantFrom('funnel-conversion' as const, 'task-success' as const);
  const agreed = fc.record({ order: fc.constantFrom('sequential', 'strict', 'any'), windowDays: fc.constantFrom(1, 7, 14, 30), excluded: fc.constantFrom<string[]>([], ['call off']) });
  it('lies between nought and one', () =>
    fc.assert(fc.property(events, metric, agreed, (all, id, over) => {
      const { value, numerator, denominator } = countProcess(followed(all, over), id, MARCH, LATER, everybody);
      expect(value === null ? denominator : value >= 0 && value <= 1 && numerator! <= denominator!).toBe(value === null ? 0 : true);
    })));
  it('conversion never rises when a step is added at the end', () =>
    fc.assert(fc.property(events, agreed, (all, over) => {
      const ofSteps = (most: number) => countProcess(followed(all, { ...over, steps: SALE.steps.slice(0, most) }), 'funnel-conversion', MARCH, LATER, everybody);
      const [short, long] = [ofSteps(2), ofSteps(3)];
      expect(long.value ?? 0).toBeLessThanOrEqual(short.value ?? 0);
    })));
  // In any order more people begin, for any step is a beginning: more come to the end, though not a larger share of them.
  it('in any order as many come to the end as in order, and in order as directly after each other', () =>
    fc.assert(fc.property(events, fc.constantFrom(1, 7, 30), (all, windowDays) => {
      const [strict, sequential, any] = (['strict', 'sequential', 'any'] as const).map((order) => countProcess(followed(all, { order, windowDays }), 'funnel-conversion', MARCH, LATER, everybody));
      expect(strict!.numerator).toBeLessThanOrEqual(sequential!.numerator!);
      expect(sequential!.numerator).toBeLessThanOrEqual(any!.numerator!);
      expect([strict!.denominator, (strict!.value ?? 0) <= (sequential!.value ?? 0)]).toEqual([sequential!.denominator, true]);
    })));
});
