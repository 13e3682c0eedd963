import { expect, test } from 'vitest';
import type { Day } from '#app/values/day.ts';
import { type ClosedPeriod, type FactsChanged, type KeptRestatement, restate, restatedByPeriod, type Snapshot } from './restatement.ts';

const WEEK = { start: '2026-03-02' as Day, end: '2026-03-09' as Day };
const at = (day: string) => new Date(`${day}T03:40:00Z`);
const kept: Snapshot = { ...WEEK, value: 0.712, numerator: 89, denominator: 125, people: 125, peopleKey: 'a', definitionVersion: 1, catalogueVersion: 2, takenAt: at('2026-03-10') };
const now = (over: Partial<ClosedPeriod>): ClosedPeriod => ({ ...kept, ...over });
const nothing: FactsChanged = { loadedAt: null, undoneAt: null };
const LATER = at('2026-03-13');
const fewer = { value: 0.688, numerator: 86 };

test.each<[string, Partial<ClosedPeriod>, FactsChanged, string]>([
  ['facts came in', fewer, { loadedAt: at('2026-03-12'), undoneAt: null }, 'late'],
  ['facts came in only before it was kept', fewer, { loadedAt: at('2026-03-09'), undoneAt: null }, 'unknown'],
  ['an import was taken back, and facts came in', fewer, { loadedAt: at('2026-03-12'), undoneAt: at('2026-03-11') }, 'undone'],
  ['the formula is another', { ...fewer, definitionVersion: 2 }, { loadedAt: at('2026-03-12'), undoneAt: null }, 'definition'],
  ['other activities count as an act', { ...fewer, catalogueVersion: 3 }, nothing, 'definition'],
  ['nothing is known of', fewer, nothing, 'unknown'],
])('the cause is told when %s', (_, over, changed, reason) => {
  expect(restate(kept, now(over), changed, LATER)).toEqual({ reason, figures: { was: 0.712, became: 0.688 } });
});

test('of other people old and new never stand beside each other, whatever the cause', () => {
  for (const over of [{ peopleKey: 'b' }, { peopleKey: 'b', definitionVersion: 2 }]) expect(restate(kept, now({ ...fewer, ...over }), nothing, LATER)?.figures).toBeNull();
  expect(restate(kept, now({ ...fewer, peopleKey: 'b' }), nothing, LATER)?.reason).toBe('people');
});

test('the same is no restatement, nor are the last digits of a sum, nor is what was counted before it was kept', () => {
  expect(restate(kept, now({}), { loadedAt: LATER, undoneAt: LATER }, LATER)).toBeNull();
  expect(restate(kept, now({ value: 0.712 + 1e-12 }), nothing, LATER)).toBeNull();
  expect(restate(kept, now({ peopleKey: 'b', definitionVersion: 2 }), nothing, LATER)).toBeNull();
  expect(restate(kept, now(fewer), nothing, at('2026-03-09'))).toBeNull();
});

test('a value that comes or goes is a restatement too, and so is another denominator under the same value', () => {
  expect(restate({ ...kept, value: null }, now({}), nothing, LATER)?.figures).toEqual({ was: null, became: 0.712 });
  expect(restate(kept, now({ value: null, numerator: null, denominator: null }), nothing, LATER)?.figures).toEqual({ was: 0.712, became: null });
  expect(restate(kept, now({ numerator: 178, denominator: 250 }), nothing, LATER)).not.toBeNull();
});

const restatement = (over: Partial<KeptRestatement>): KeptRestatement => ({ start: WEEK.start, reason: 'late', figures: { was: 0.712, became: 0.688 }, peopleKey: 'a', at: LATER, kept: { value: 0.688, peopleKey: 'a' }, ...over });
const shown = (value: number | null) => [{ start: WEEK.start, value }];

test('the last restatement is shown, with how many there were', () => {
  const before = restatement({ figures: { was: 0.7, became: 0.712 }, at: at('2026-03-11') });
  expect(restatedByPeriod([before, restatement({})], shown(0.688)).get(WEEK.start)).toEqual({ at: LATER, was: 0.712, isTold: true, reason: 'late', times: 2 });
});

test.each<[string, KeptRestatement, number | null]>([
  ['it may not be told now', restatement({}), null],
  ['it has changed again since it was kept', restatement({}), 0.66],
  ['it is of other people by now', restatement({ kept: { value: 0.688, peopleKey: 'b' } }), 0.688],
  ['old and new were of other people', restatement({ figures: null, reason: 'people' }), 0.688],
])('what it was is not told when %s', (_, given, value) => {
  expect(restatedByPeriod([given], shown(value)).get(WEEK.start)).toMatchObject({ was: null, isTold: false, times: 1 });
});
