import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import { isToldWhole, messageOrder } from './message-order.ts';
import { type Mark, MARKS, VOICES } from './planned-message.ts';

const START = day('2026-01-05');
const on = (days: number) => addDays(START, days);
type Given = Partial<Parameters<typeof messageOrder>[0][number]>;
const told = (days: number, covers: Mark[], given: Given = {}) => ({ covers, voice: 'project' as const, audience: ['manager'], plannedOn: on(days), toldOn: on(days), isCancelled: false, ...given });
const planned = (days: number, covers: Mark[], given: Given = {}) => told(days, covers, { toldOn: null, ...given });
const statesOf = (messages: Parameters<typeof messageOrder>[0]) => messageOrder(messages, 'manager').map(({ state }) => state);

const WHY: Mark[] = ['why', 'why-now', 'risk'];

// R9, in the order why, why now, risk of not changing, business reason, personal impact.
test.each([
  ['nothing was said', [], ['missing', 'missing', 'missing', 'missing', 'missing']],
  ['the first covers all three', [told(0, WHY)], ['told', 'told', 'told', 'missing', 'missing']],
  ['the first leaves out the risk', [told(0, ['why', 'why-now'])], ['told', 'told', 'missing', 'missing', 'missing']],
  ['which comes later', [told(0, ['why', 'why-now']), told(7, ['risk'])], ['told', 'told', 'late', 'missing', 'missing']],
  ['or is planned', [told(0, ['why', 'why-now']), planned(7, ['risk'])], ['told', 'told', 'planned', 'missing', 'missing']],
  ['two on the first day are one', [told(0, ['why', 'why-now']), told(0, ['risk'])], ['told', 'told', 'told', 'missing', 'missing']],
  ['nothing told yet: the first planned has to cover them', [planned(3, ['why']), planned(9, ['why-now', 'risk'])], ['planned', 'missing', 'missing', 'missing', 'missing']],
  ['the reason from the top, the impact from the manager', [told(0, [...WHY, 'business-reason'], { voice: 'senior-leader' }), told(5, ['personal-impact'], { voice: 'direct-manager' })], ['told', 'told', 'told', 'told', 'told']],
  ['both from the project', [told(0, [...WHY, 'business-reason', 'personal-impact'])], ['told', 'told', 'told', 'other-voice', 'other-voice']],
  ['the reason from a manager, planned again from the top', [told(0, ['business-reason'], { voice: 'direct-manager' }), planned(9, ['business-reason'], { voice: 'senior-leader' })], ['missing', 'missing', 'missing', 'planned', 'missing']],
  ['to another group', [told(0, WHY, { audience: ['analyst'] })], ['missing', 'missing', 'missing', 'missing', 'missing']],
  ['to everybody', [told(0, WHY, { audience: ['everybody'] })], ['told', 'told', 'told', 'missing', 'missing']],
  ['cancelled', [planned(0, WHY, { isCancelled: true })], ['missing', 'missing', 'missing', 'missing', 'missing']],
  ['planned first but told second', [told(0, WHY, { toldOn: on(20) }), told(10, ['why'])], ['told', 'late', 'late', 'missing', 'missing']],
])('%s', (_, messages, expected) => {
  expect(statesOf(messages)).toEqual(expected);
});

test('late counts as told, planned does not', () => {
  expect(isToldWhole(MARKS.map((mark) => ({ mark, state: 'late' })))).toBe(true);
  for (const state of ['planned', 'other-voice', 'missing'] as const) expect(isToldWhole([...MARKS.map((mark) => ({ mark, state: 'told' as const })), { mark: 'why', state }])).toBe(false);
});

const messages = fc.array(
  fc.record({ covers: fc.subarray([...MARKS]), voice: fc.constantFrom(...VOICES), audience: fc.constantFrom('manager', 'analyst', 'everybody').map((group) => [group]), plannedOn: fc.integer({ min: 0, max: 60 }).map(on), toldOn: fc.option(fc.integer({ min: 0, max: 60 }).map(on), { nil: null }), isCancelled: fc.boolean() }),
  { maxLength: 6 },
);

test('the order of writing down does not matter, and what was told whole stays so whatever is told after', () => {
  fc.assert(
    fc.property(messages, fc.subarray([...MARKS]), fc.constantFrom(...VOICES), (list, covers, voice) => {
      const order = messageOrder(list, 'manager');
      expect(messageOrder(list.toReversed(), 'manager')).toEqual(order);
      const after = messageOrder([...list, told(100, covers, { voice })], 'manager');
      if (isToldWhole(order)) expect(after).toEqual(order);
      const first = list.filter(({ audience, toldOn }) => toldOn !== null && audience[0] !== 'analyst');
      if (first.length > 0) for (const [at, { state }] of after.slice(0, 3).entries()) if (state === 'told') expect(order[at]?.state).toBe('told');
    }),
  );
});
