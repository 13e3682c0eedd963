import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Count, countRehearsed, countSigned, isAll, TEST_KINDS, TEST_OUTCOMES, type TestFacts } from './readiness-rule.ts';

const cycle = (given: Partial<TestFacts> = {}): TestFacts => ({ kind: 'system', withMigratedData: false, withRightRoles: false, outcome: 'passed', ...given });
const acceptance = (given: Partial<TestFacts> = {}): TestFacts => cycle({ kind: 'acceptance', withMigratedData: true, withRightRoles: true, ...given });

// The reference of gates, R12: all test cycles signed; UAT with migrated data, right roles; accepted defect list.
describe('R12, tests', () => {
  test.each<[string, TestFacts[], Count, boolean]>([
    ['nothing was tested', [], { ready: 0, of: 1 }, false],
    ['only a real acceptance test, signed', [acceptance()], { ready: 1, of: 1 }, true],
    ['signed with open defects that are accepted', [acceptance({ outcome: 'accepted' })], { ready: 1, of: 1 }, true],
    ['one cycle of two is not signed', [acceptance(), cycle({ outcome: null })], { ready: 1, of: 2 }, false],
    ['the acceptance test itself is not', [acceptance({ outcome: null }), cycle()], { ready: 1, of: 2 }, false],
    ['a cycle that failed is not signed', [acceptance(), cycle({ outcome: 'failed' })], { ready: 1, of: 2 }, false],
    ['all signed, but none was an acceptance test', [cycle(), cycle({ kind: 'load' })], { ready: 2, of: 3 }, false],
    ['an acceptance test with made-up data', [acceptance({ withMigratedData: false })], { ready: 1, of: 2 }, false],
    ['an acceptance test as administrator', [acceptance({ withRightRoles: false })], { ready: 1, of: 2 }, false],
    ['data in one and roles in another is not the real thing', [acceptance({ withRightRoles: false }), acceptance({ withMigratedData: false })], { ready: 2, of: 3 }, false],
    ['a system test with both is no acceptance test', [cycle({ withMigratedData: true, withRightRoles: true })], { ready: 1, of: 2 }, false],
    ['a second acceptance test that is smaller does no harm', [acceptance(), acceptance({ withRightRoles: false })], { ready: 2, of: 2 }, true],
  ])('%s', (_case, cycles, counted, isMet) => {
    expect(countSigned(cycles)).toEqual(counted);
    expect(isAll(countSigned(cycles))).toBe(isMet);
  });

  test('holds exactly when everything is signed and the real thing is among it, in whatever order', () => {
    const one = fc.record({ kind: fc.constantFrom(...TEST_KINDS), withMigratedData: fc.boolean(), withRightRoles: fc.boolean(), outcome: fc.constantFrom(null, ...TEST_OUTCOMES) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (cycles) => {
        const isMet = isAll(countSigned(cycles));
        const isReal = cycles.some(({ kind, withMigratedData, withRightRoles }) => kind === 'acceptance' && withMigratedData && withRightRoles);
        expect(isMet).toBe(isReal && cycles.every(({ outcome }) => outcome === 'passed' || outcome === 'accepted'));
        expect(countSigned([...cycles].reverse())).toEqual(countSigned(cycles));
      }),
    );
  });
});

// R12: migration rehearsed several times, at least twice.
describe('R12, migration', () => {
  const went = (...successes: boolean[]) => successes.map((isSuccess) => ({ isSuccess }));
  test.each<[string, { isSuccess: boolean }[], number, boolean]>([
    ['never', [], 0, false],
    ['once', went(true), 1, false],
    ['twice', went(true, true), 2, true],
    ['failed in between', went(true, false, true), 2, true],
    ['tried twice, went well once', went(false, true), 1, false],
    ['three times is not three of two', went(true, true, true), 2, true],
  ])('%s', (_case, rehearsals, ready, isMet) => {
    expect(countRehearsed(rehearsals)).toEqual({ ready, of: 2 });
    expect(isAll(countRehearsed(rehearsals))).toBe(isMet);
  });
});
