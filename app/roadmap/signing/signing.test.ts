import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import { type EvidenceMoment, overrideHolds, type Said, signerStanding, weighedCriteria, whyNotRemove } from './signing.ts';

const TODAY = day('2026-03-18');
const MOMENT: EvidenceMoment = {
  lastVerdictId: null,
  criteria: [
    { id: 'trained', state: 'met', word: null },
    { id: 'works', state: 'met', word: 'Anna, 2026-03-16, minutes' },
  ],
  unconfirmedRoles: [],
  overrideId: null,
};
const said = (given: Partial<Said> = {}): Said => ({ choice: 'signed', reason: null, saidOn: TODAY, moment: MOMENT, ...given });
const now = (given: Partial<EvidenceMoment>): EvidenceMoment => ({ ...MOMENT, ...given });
const withState = (state: 'met' | 'not-met' | 'unknown') => now({ criteria: [{ id: 'trained', state, word: null }, MOMENT.criteria[1]!] });

describe('R15: a signature counts for what was signed', () => {
  test.each<[string, Said | null, EvidenceMoment, string]>([
    ['who said nothing is waited for', null, MOMENT, 'waiting'],
    ['nothing changed: signed', said(), MOMENT, 'signed'],
    ['a criterion that failed since', said(), withState('not-met'), 'lapsed'],
    ['a criterion of which nothing is known any more', said(), withState('unknown'), 'lapsed'],
    ['a criterion that was met since is another moment too', said({ moment: withState('not-met') }), MOMENT, 'lapsed'],
    ['another word for the same criterion', said(), now({ criteria: [MOMENT.criteria[0]!, { id: 'works', state: 'met', word: 'Bram, 2026-03-17, minutes' }] }), 'lapsed'],
    ['a criterion that came', said(), now({ criteria: [...MOMENT.criteria, { id: 'new', state: 'met', word: null }] }), 'lapsed'],
    ['a criterion that went', said(), now({ criteria: [MOMENT.criteria[0]!] }), 'lapsed'],
    ['a role without a benefit', said(), now({ unconfirmedRoles: ['Planner'] }), 'lapsed'],
    ['the sponsor let it pass since', said({ moment: now({ unconfirmedRoles: ['Planner'] }) }), now({ unconfirmedRoles: ['Planner'], overrideId: 'o' }), 'lapsed'],
    ['the same roles in another order', said({ moment: now({ unconfirmedRoles: ['Desk', 'Planner'] }) }), now({ unconfirmedRoles: ['Planner', 'Desk'] }), 'signed'],
    ['a verdict since begins anew', said(), now({ lastVerdictId: 'v' }), 'waiting'],
    ['four weeks ago still counts', said({ saidOn: addDays(TODAY, -28) }), MOMENT, 'signed'],
    ['a day longer does not', said({ saidOn: addDays(TODAY, -29) }), MOMENT, 'lapsed'],
    ['a refusal stands, whatever changed', said({ choice: 'refused', reason: 'No' }), withState('not-met'), 'refused'],
    ['until a verdict', said({ choice: 'refused', reason: 'No' }), now({ lastVerdictId: 'v' }), 'waiting'],
  ])('%s', (_, given, moment, state) => expect(signerStanding(given, moment, TODAY).state).toBe(state));

  test('and says what changed', () => {
    expect(signerStanding(said({ saidOn: addDays(TODAY, -40) }), { ...withState('not-met'), unconfirmedRoles: ['Planner'] }, TODAY).lapse).toEqual({ isOld: true, criteria: ['trained'], isBenefitChanged: true });
  });
});

test.each<[string, Parameters<typeof overrideHolds>[0], Partial<EvidenceMoment>, boolean]>([
  ['for the roles that are open', { lastVerdictId: null, roles: ['Planner'] }, { unconfirmedRoles: ['Planner'] }, true],
  ['for one fewer than it named', { lastVerdictId: null, roles: ['Planner', 'Desk'] }, { unconfirmedRoles: ['Planner'] }, true],
  ['not for one more', { lastVerdictId: null, roles: ['Planner'] }, { unconfirmedRoles: ['Planner', 'Desk'] }, false],
  ['not after a verdict', { lastVerdictId: null, roles: ['Planner'] }, { lastVerdictId: 'v', unconfirmedRoles: ['Planner'] }, false],
  ['not where nothing is open', { lastVerdictId: null, roles: ['Planner'] }, {}, false],
])('R5: an override holds %s: %#', (_, override, given, holds) => expect(overrideHolds(override, now(given))).toBe(holds));

test('who refused cannot be taken off the list', () => {
  expect((['waiting', 'signed', 'lapsed', 'refused'] as const).map(whyNotRemove)).toEqual([null, null, null, 'refused-stands']);
});

test('law: a signature counts for its own moment, whatever that was, and for no other state of any criterion', () => {
  const state = fc.constantFrom('met' as const, 'not-met' as const, 'unknown' as const);
  const criteria = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), state, word: fc.option(fc.string()) }), { selector: ({ id }) => id, minLength: 1 });
  fc.assert(
    fc.property(criteria, fc.array(fc.string()), fc.nat(), state, (asked, unconfirmedRoles, at, other) => {
      const moment = now({ criteria: asked, unconfirmedRoles });
      expect(signerStanding(said({ moment }), moment, TODAY).state).toBe('signed');
      const changed = asked.map((criterion, index) => (index === at % asked.length ? { ...criterion, state: other } : criterion));
      const isSame = asked[at % asked.length]!.state === other;
      expect(signerStanding(said({ moment }), now({ criteria: changed, unconfirmedRoles }), TODAY).state).toBe(isSame ? 'signed' : 'lapsed');
    }),
  );
});

describe('what the rules weigh', () => {
  const benefit = { isCritical: true, measure: 'roles-with-confirmed-benefit' as const, result: { state: 'not-met' as const } };
  const signed = { isCritical: true, measure: 'gate-signed' as const, result: { state: 'not-met' as const } };
  const trained = { isCritical: true, measure: null, result: { state: 'met' as const } };
  test('of a gate that nobody has to sign all of it', () => {
    expect(weighedCriteria([trained, benefit, signed], { signers: [], holding: null })).toEqual([{ isCritical: true, state: 'met' }, { isCritical: true, state: 'not-met' }, { isCritical: true, state: 'not-met' }]);
  });
  test('who has to sign is weighed by name, not by the share', () => {
    expect(weighedCriteria([trained, signed], { signers: ['Anna'], holding: null })).toEqual([{ isCritical: true, state: 'met' }]);
  });
  test('R5: an override takes from the benefit that it holds the gate, not that it is open', () => {
    expect(weighedCriteria([benefit], { signers: [], holding: {} })).toEqual([{ isCritical: false, state: 'not-met' }]);
  });
});
