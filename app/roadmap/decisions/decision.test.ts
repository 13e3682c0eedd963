import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { DECISION_STATES, type DecisionState, decisionState, inOrderOfDeciding, isLate, mayDecide } from './decision.ts';

test.each([
  ['nothing happened', { isWithdrawn: false, isDecided: false, isReplaced: false }, 'open'],
  ['it need not be decided any more', { isWithdrawn: true, isDecided: false, isReplaced: false }, 'withdrawn'],
  ['it was decided', { isWithdrawn: false, isDecided: true, isReplaced: false }, 'decided'],
  ['it was decided anew', { isWithdrawn: false, isDecided: true, isReplaced: true }, 'replaced'],
])('when %s, it is so', (_case, facts, state) => {
  expect(decisionState(facts)).toBe(state);
});

test.each<[string, DecisionState, string | null, boolean]>([
  ['needed yesterday', 'open', '2026-11-29', true],
  ['needed today', 'open', '2026-11-30', false],
  ['without a day', 'open', null, false],
  ['decided since', 'decided', '2026-11-29', false],
  ['not needed any more', 'withdrawn', '2026-11-29', false],
])('%s is late or not', (_case, state, neededOn, expected) => {
  expect(isLate({ state, neededOn: neededOn === null ? null : day(neededOn) }, day('2026-11-30'))).toBe(expected);
});

test('what waits comes first, the soonest needed on top, then the newest that was decided, then what does not stand any more', () => {
  const made = (number: number, state: DecisionState, neededOn: string | null, decidedOn: string | null) => ({
    number,
    state,
    neededOn: neededOn === null ? null : day(neededOn),
    outcome: decidedOn === null ? null : { text: 'so', reason: 'because', decidedOn: day(decidedOn), decidedBy: null },
  });
  const list = [made(1, 'replaced', null, '2026-01-05'), made(2, 'decided', null, '2026-02-01'), made(3, 'decided', null, '2026-03-01'), made(4, 'withdrawn', '2026-01-01', null), made(5, 'open', null, null), made(6, 'open', '2026-12-01', null), made(7, 'open', '2026-11-01', null)];
  expect(inOrderOfDeciding(list).map(({ number }) => number)).toEqual([7, 6, 5, 3, 2, 1, 4]);
});

test('in whichever order they are kept, they stand in the same order', () => {
  const any = fc.record({ state: fc.constantFrom(...DECISION_STATES), neededOn: fc.constantFrom(null, day('2026-01-01'), day('2026-02-01')), outcome: fc.constant(null) });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), fc.integer(), (kept, turn) => {
      const list = kept.map((each, index) => ({ ...each, number: index + 1 }));
      const turned = [...list.slice(Math.abs(turn) % (list.length || 1)), ...list.slice(0, Math.abs(turn) % (list.length || 1))];
      expect(inOrderOfDeciding(turned)).toEqual(inOrderOfDeciding(list));
    }),
  );
});

test.each([
  ['who keeps the roadmap', { memberId: 'other', leads: true }, true],
  ['who it is up to', { memberId: 'owner', leads: false }, true],
  ['somebody else', { memberId: 'other', leads: false }, false],
  ['a program', { memberId: null, leads: false }, false],
])('%s says what was decided, or does not', (_case, who, expected) => {
  expect(mayDecide({ owner: { id: 'owner', name: null } }, who)).toBe(expected);
});
