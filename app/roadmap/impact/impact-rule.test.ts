import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countDescribed, countMitigated, type GroupFacts, type GroupPart, groupRiskState, type GroupRiskState, isEveryGroup, isUnmitigated, missingParts, type RiskFacts } from './impact-rule.ts';

const group = (given: Partial<GroupFacts> = {}): GroupFacts => ({ now: 'Lists of their own', wanted: 'One system', organisation: 2, department: 4, individual: 5, ...given });
const risk = (groupId: string, score: number, mitigation: string | null = null): RiskFacts => ({ groupId, score, mitigation });

// The reference of gates, R4: per affected group now against wanted; impact scored at organisation, department, individual.
describe('R4', () => {
  test.each<[string, GroupFacts, GroupPart[]]>([
    ['all there', group(), []],
    ['the lowest score is a score', group({ organisation: 1, department: 1, individual: 1 }), []],
    ['nothing about now', group({ now: null }), ['now']],
    ['only spaces about what is wanted', group({ wanted: '  ' }), ['wanted']],
    ['the organisation not scored', group({ organisation: null }), ['organisation']],
    ['the department not scored', group({ department: null }), ['department']],
    ['the individual not scored', group({ individual: null }), ['individual']],
    ['only a name', { now: null, wanted: null, organisation: null, department: null, individual: null }, ['now', 'wanted', 'organisation', 'department', 'individual']],
  ])('%s', (_case, given, missing) => expect(missingParts(given)).toEqual(missing));

  test.each<[string, GroupFacts[], { ready: number; of: number }, boolean]>([
    ['one group that is whole', [group()], { ready: 1, of: 1 }, true],
    ['one of two', [group(), group({ now: null })], { ready: 1, of: 2 }, false],
    ['no group at all', [], { ready: 0, of: 0 }, false],
  ])('%s', (_case, groups, counted, isMet) => {
    expect(countDescribed(groups)).toEqual(counted);
    expect(isEveryGroup(counted)).toBe(isMet);
  });
});

// R23: challenge × group, 1–5, with mitigation; 5 without mitigation blocks G3.
describe('R23', () => {
  test.each<[string, RiskFacts[], GroupRiskState]>([
    ['never looked at', [], 'unweighed'],
    ['looked at for another group only', [risk('b', 5)], 'unweighed'],
    ['a 5 without mitigation', [risk('a', 5)], 'unmitigated'],
    ['a 5 with only spaces', [risk('a', 5, '  ')], 'unmitigated'],
    ['a 5 with one', [risk('a', 5, 'Two hours of practice')], 'ready'],
    ['a 4 needs none', [risk('a', 4)], 'ready'],
    ['one 5 with and one without', [risk('a', 5, 'Two hours of practice'), risk('a', 5)], 'unmitigated'],
    ['small ones do not make up for it', [risk('a', 1), risk('a', 5), risk('a', 1)], 'unmitigated'],
  ])('%s', (_case, risks, state) => expect(groupRiskState('a', risks)).toBe(state));

  test('counts the groups that are ready', () => {
    expect(countMitigated(['a', 'b', 'c'], [risk('a', 5, 'Practice'), risk('b', 5)])).toEqual({ ready: 1, of: 3 });
    expect(isEveryGroup(countMitigated([], []))).toBe(false);
  });

  test('holds exactly when every group was weighed and no 5 stands bare, in whatever order', () => {
    const one = fc.record({ groupId: fc.constantFrom('a', 'b', 'c'), score: fc.integer({ min: 1, max: 5 }), mitigation: fc.constantFrom(null, 'Practice') });
    fc.assert(
      fc.property(fc.array(one), (risks) => {
        const ids = ['a', 'b', 'c'];
        const isMet = isEveryGroup(countMitigated(ids, risks));
        expect(isMet).toBe(ids.every((id) => risks.some(({ groupId }) => groupId === id)) && !risks.some(isUnmitigated));
        expect(isEveryGroup(countMitigated(ids, [...risks].reverse()))).toBe(isMet);
      }),
    );
  });
});
