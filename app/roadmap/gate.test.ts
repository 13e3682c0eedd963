import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import type { CriterionState } from './criterion.ts';
import { type GateFacts, isPassed, needsReason, standingOf, type Verdict, VERDICTS, verdictRefusals } from './gate.ts';
import { PHASE_KINDS } from './phase.ts';

function facts(given: Partial<GateFacts> = {}): GateFacts {
  return { phase: 'execution', criteria: [critical('met')], unconfirmedRoles: 0, isPreviousPassed: true, isCaseUnconfirmed: false, unsigned: 0, ...given };
}

function critical(state: CriterionState) {
  return { isCritical: true, state };
}

test.each([
  ['all met: go', facts(), null, 'nothing-open'],
  ['any failed critical criterion is no go, no score (go/no-go rules)', facts({ criteria: [critical('met'), critical('not-met')] }), 'criterion-not-met', 'criterion-not-met'],
  ['too little information is no ground to go (PRINCE2)', facts({ criteria: [critical('unknown')] }), 'criterion-unknown', 'criterion-unknown'],
  ['a failed one is named before an unknown one', facts({ criteria: [critical('unknown'), critical('not-met')] }), 'criterion-not-met', 'criterion-not-met'],
  ['an open criterion that is not critical may become a condition', facts({ criteria: [critical('met'), { isCritical: false, state: 'not-met' }] }), null, null],
  ['R0: not before the gate before it', facts({ isPreviousPassed: false }), 'previous-gate-open', 'previous-gate-open'],
  ['R5: a role without a confirmed benefit leaves hold and stop', facts({ unconfirmedRoles: 1 }), 'benefit-unconfirmed', 'benefit-unconfirmed'],
  ['R5 holds at the three-month verdict too', facts({ phase: 'learning', unconfirmedRoles: 1 }), 'benefit-unconfirmed', 'benefit-unconfirmed'],
  ['R5 does not hold before roles are asked', facts({ phase: 'strategy', unconfirmedRoles: 3 }), null, 'nothing-open'],
  ['R22: a business case that was not confirmed at this gate leaves hold and stop', facts({ isCaseUnconfirmed: true }), 'case-unconfirmed', 'case-unconfirmed'],
  ['what fails in the gate itself is named before it', facts({ isCaseUnconfirmed: true, criteria: [critical('not-met')] }), 'criterion-not-met', 'criterion-not-met'],
  ['R15: somebody who was named has not signed', facts({ unsigned: 1 }), 'unsigned', 'unsigned'],
  ['what the gate asks is named before who has to sign for it', facts({ unsigned: 1, criteria: [critical('not-met')] }), 'criterion-not-met', 'criterion-not-met'],
  ['no criteria at all: nothing stands in the way', facts({ criteria: [] }), null, 'nothing-open'],
])('%s', (_case, given, go, withConditions) => {
  expect(verdictRefusals(given)).toEqual({ go, 'go-with-conditions': withConditions, hold: null, stop: null });
});

test('hold and stop are always open, and go never gets easier by a failing criterion', () => {
  const state = fc.constantFrom<CriterionState>('met', 'not-met', 'unknown');
  const anything = fc.record({
    phase: fc.constantFrom(...PHASE_KINDS),
    criteria: fc.array(fc.record({ isCritical: fc.boolean(), state }), { maxLength: 6 }),
    unconfirmedRoles: fc.nat(3),
    isPreviousPassed: fc.boolean(),
    isCaseUnconfirmed: fc.boolean(),
    unsigned: fc.nat(2),
  });
  fc.assert(
    fc.property(anything, (given) => {
      const refusals = verdictRefusals(given);
      expect(refusals.hold).toBeNull();
      expect(refusals.stop).toBeNull();
      const worse = verdictRefusals({ ...given, criteria: [...given.criteria, critical('not-met')] });
      expect(worse.go).not.toBeNull();
    }),
  );
});

test('only go lets the next phase begin, and only a plain go needs no explanation', () => {
  expect(VERDICTS.filter(isPassed)).toEqual(['go', 'go-with-conditions']);
  expect(isPassed(null)).toBe(false);
  expect(VERDICTS.filter(needsReason)).toEqual(['go-with-conditions', 'hold', 'stop']);
});

const DUE = day('2026-04-08');
test.each<[string, Parameters<typeof standingOf>[0], string, Verdict | null]>([
  ['undecided', null, '2026-04-09', null],
  ['a go', { verdict: 'go', conditionsDueOn: null, areConditionsMet: false }, '2026-04-09', 'go'],
  ['a stop', { verdict: 'stop', conditionsDueOn: null, areConditionsMet: false }, '2026-04-09', 'stop'],
  ['conditions on their last day', { verdict: 'go-with-conditions', conditionsDueOn: DUE, areConditionsMet: false }, '2026-04-08', 'go-with-conditions'],
  ['conditions a day too late', { verdict: 'go-with-conditions', conditionsDueOn: DUE, areConditionsMet: false }, '2026-04-09', 'hold'],
  ['conditions that were met', { verdict: 'go-with-conditions', conditionsDueOn: DUE, areConditionsMet: true }, '2027-01-01', 'go-with-conditions'],
  ['conditions from before a day was kept', { verdict: 'go-with-conditions', conditionsDueOn: null, areConditionsMet: false }, '2027-01-01', 'go-with-conditions'],
])('a gate with %s stands so', (_, decided, today, standing) => expect(standingOf(decided, day(today))).toBe(standing));
