import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import type { CriterionResult, CriterionState } from '../criterion.ts';
import type { DecidedVerdict, FrozenCriterion, FrozenSignature } from '../roadmap.ts';
import { compareVerdicts, isUnchanged } from './compare-verdicts.ts';

const result = (given: Partial<CriterionResult> = {}): CriterionResult => ({ state: 'met', reason: 'reached', value: 2, numerator: 2, denominator: 2, threshold: 1, comparison: 'at-least', unit: 'ratio', currency: null, source: 'migrations-rehearsed', periodStart: null, asOf: day('2026-03-18'), ...given });
const criterion = (id: string, given: Partial<CriterionResult> = {}): FrozenCriterion => ({ id, title: { nl: id, en: id }, isCritical: true, confirmedBy: null, evidence: null, result: result(given) });
const signature = (memberId: string, state: FrozenSignature['state']): FrozenSignature => ({ memberId, name: memberId, part: 'IT', state, reason: null, saidOn: null });
const verdict = (given: Partial<DecidedVerdict>): DecidedVerdict => ({ id: 'v', verdict: 'go', reason: null, decidedAt: new Date(0), decidedBy: null, criteria: [], unconfirmedRoles: [], condition: null, conditionsMet: null, signatures: [], override: null, ...given });

test('a hold and the go after it: what was rehearsed again, who signed after all, which role was confirmed', () => {
  const rehearsed = (value: number, state: CriterionState) => criterion('rehearsed', { value, state });
  const override = { roles: ['Planner'], reason: 'The season starts', on: day('2026-03-18'), by: 'Sponsor' };
  const then = verdict({ verdict: 'hold', criteria: [criterion('tested'), rehearsed(1, 'not-met'), criterion('dropped')], unconfirmedRoles: ['Desk', 'Planner'], signatures: [signature('anna', 'refused'), signature('bram', 'signed')] });
  const now = verdict({ criteria: [criterion('tested', { asOf: day('2026-03-25') }), rehearsed(2, 'met'), criterion('new')], unconfirmedRoles: ['Planner', 'Night'], signatures: [signature('anna', 'signed'), signature('bram', 'signed'), signature('carla', 'signed')], override });
  const compared = compareVerdicts(then, now);
  expect(compared).toMatchObject({ then: 'hold', now: 'go', confirmedRoles: ['Desk'], openRoles: ['Night'], override: 'given' });
  expect(compared.criteria.map(({ id, then: before, now: after }) => [id, before?.value ?? null, after?.value ?? null])).toEqual([['rehearsed', 1, 2], ['new', null, 2], ['dropped', 2, null]]);
  expect(compared.signatures.map(({ name, then: before, now: after }) => [name, before, after])).toEqual([['anna', 'refused', 'signed'], ['carla', null, 'signed']]);
  expect(isUnchanged(compared)).toBe(false);
});

test.each<[string, FrozenCriterion]>([
  ['another norm', criterion('a', { threshold: 3 })],
  ['another word', { ...criterion('a'), confirmedBy: 'Anna' }],
  ['other proof', { ...criterion('a'), evidence: 'minutes' }],
  ['that it became a wish', { ...criterion('a'), isCritical: false }],
])('%s is a change', (_, now) => expect(compareVerdicts(verdict({ criteria: [criterion('a')] }), verdict({ criteria: [now] })).criteria).toHaveLength(1));

const anyCriterion = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.integer({ min: 0, max: 2 }), state: fc.constantFrom<CriterionState>('met', 'not-met', 'unknown') });
const anyVerdict = fc.record({ criteria: fc.uniqueArray(anyCriterion, { selector: ({ id }) => id }), unconfirmedRoles: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')) });

test('law: against itself nothing changed, and the other way round says the same of the other way', () => {
  fc.assert(
    fc.property(anyVerdict, anyVerdict, (first, second) => {
      const [one, other] = [first, second].map(({ criteria, unconfirmedRoles }) => verdict({ unconfirmedRoles, criteria: criteria.map(({ id, ...given }) => criterion(id, given)) })) as [DecidedVerdict, DecidedVerdict];
      expect(isUnchanged(compareVerdicts(one, one))).toBe(true);
      const [there, back] = [compareVerdicts(one, other), compareVerdicts(other, one)];
      expect(there.criteria.map(({ id }) => id).sort()).toEqual(back.criteria.map(({ id }) => id).sort());
      expect([there.confirmedRoles, there.openRoles]).toEqual([back.openRoles, back.confirmedRoles]);
    }),
  );
});
