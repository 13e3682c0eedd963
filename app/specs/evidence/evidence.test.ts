import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { asksOtherwise, type Deciding, RESULTS, verdictOf } from './evidence.ts';

const on = day('2026-03-18');
const one = (tested: string, result: Deciding['result'], over: Partial<Deciding> = {}): Deciding => ({ tested, result, version: 1, checkId: null, testedOn: on, isWithdrawn: false, ...over });

// Newest first. Source: "test, result, date, who"; a test passes once all that it is made of passes (ISO/IEC/IEEE 29119-1, test result of an item).
test.each<[string, Deciding[], number, string]>([
  ['nothing tested', [], 1, 'none'],
  ['one test that went well', [one('import', 'met')], 1, 'met'],
  ['the same test later, however it was written', [one('Import ', 'met'), one('import', 'not-met')], 1, 'met'],
  ['another test that went well does not make good what fails', [one('search', 'met'), one('import', 'not-met')], 1, 'not-met'],
  ['partly is worse than met', [one('search', 'met'), one('import', 'partly')], 1, 'partly'],
  ['a check that fails outweighs a later test by hand', [one('by hand', 'met'), one('', 'not-met', { checkId: 'c' })], 1, 'not-met'],
  ['two checks are two tests', [one('', 'met', { checkId: 'c' }), one('', 'not-met', { checkId: 'd' })], 1, 'not-met'],
  ['withdrawn does not count', [one('import', 'not-met', { isWithdrawn: true }), one('import', 'met')], 1, 'met'],
  ['all withdrawn is as nothing', [one('import', 'not-met', { isWithdrawn: true })], 1, 'none'],
  ['what was tested before it asked something else', [one('import', 'met')], 2, 'earlier'],
  ['one test since then decides', [one('import', 'partly', { version: 3 }), one('search', 'not-met')], 2, 'partly'],
])('%s', (_, evidence, askedSince, kind) => {
  expect(verdictOf(evidence, askedSince).kind).toBe(kind);
});

test.each<[Parameters<typeof asksOtherwise>[0], boolean]>([
  [['targetValue'], true],
  [['act'], true],
  [['teamId', 'name'], true],
  [['name', 'ownerId', 'usedFor'], false],
  [['statusAfter', 'frequency'], false],
  [[], false],
])('a change of %j asks otherwise: %s', (fields, is) => {
  expect(asksOtherwise(fields)).toBe(is);
});

describe('laws', () => {
  const evidence = fc.array(
    fc.record({ tested: fc.constantFrom('a', 'b', 'c'), result: fc.constantFrom(...RESULTS), version: fc.integer({ min: 1, max: 4 }), checkId: fc.constantFrom(null, 'x'), testedOn: fc.constant(on), isWithdrawn: fc.boolean() }),
    { maxLength: 12 },
  );

  test('it is met only when no test that still counts ended otherwise the last time', () => {
    fc.assert(
      fc.property(evidence, fc.integer({ min: 1, max: 4 }), (all, askedSince) => {
        const counted = all.filter((each) => !each.isWithdrawn && each.version >= askedSince);
        const lastOf = (each: Deciding) => counted.find((other) => (each.checkId ? other.checkId === each.checkId : other.checkId === null && other.tested === each.tested));
        const isAllMet = counted.length > 0 && counted.every((each) => lastOf(each)!.result === 'met');
        expect(verdictOf(all, askedSince).kind === 'met').toBe(isAllMet);
      }),
    );
  });

  test('once something else is asked nothing tested before is met any more', () => {
    fc.assert(
      fc.property(evidence, (all) => {
        expect(['earlier', 'none']).toContain(verdictOf(all, 5).kind);
      }),
    );
  });
});
