import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPlan, makeItem, makePlan } from '#test/factories/plan.ts';
import { findCycle, networkOf, whyNotLink } from './network.ts';
import type { Plan } from './plan-item.ts';
import { applyStep, reverseStep, whyNotUndo } from './plan-step.ts';

const items = ['a', 'b', 'c', 'd'].map((id) => makeItem(id, 0, 1));

test('a link that would go round is refused, and the way round is named', () => {
  const plan = makePlan(items, 'a>b', 'b>c');
  expect(whyNotLink(plan, 'c', 'a')).toEqual({ reason: 'cycle', way: ['a', 'b', 'c'] });
  expect(whyNotLink(plan, 'a', 'a')).toEqual({ reason: 'itself' });
  expect(whyNotLink(plan, 'a', 'b')).toEqual({ reason: 'already-linked' });
  expect(whyNotLink(plan, 'a', 'z')).toEqual({ reason: 'not-found' });
  expect(whyNotLink(plan, 'a', 'c')).toBeNull();
});

test('a plan that goes round has no order, and says what goes round', () => {
  const round = makePlan(items, 'a>b', 'b>c', 'c>b', 'c>d');
  expect(() => networkOf(round)).toThrow('go round');
  expect(findCycle(round)).toEqual(['b', 'c']);
  expect(findCycle(makePlan(items, 'a>b', 'b>c'))).toBeNull();
});

test('a link is refused for going round exactly when with it the plan would', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(13), fc.nat(13), (plan, one, other) => {
      const [from, to] = [plan.items[one % plan.items.length]!.id, plan.items[other % plan.items.length]!.id];
      const why = whyNotLink(plan, from, to);
      if (why && why.reason !== 'cycle') return;
      const withIt: Plan = { ...plan, links: [...plan.links, { id: 'new', fromId: from, toId: to, lagDays: 0 }] };
      const cycle = findCycle(withIt);
      expect(cycle !== null).toBe(why !== null);
      if (cycle === null) expect(networkOf(withIt).order).toHaveLength(plan.items.length);
      for (const [at, id] of (cycle ?? []).entries()) expect(withIt.links.some(({ fromId, toId }) => fromId === id && toId === cycle![(at + 1) % cycle!.length])).toBe(true);
    }),
  );
});

test('what was added, with its links, is taken back; not once something else hangs on it', () => {
  const plan = makePlan(items.slice(0, 2), 'a>b');
  const link = { id: 'l', fromId: 'b', toId: 'c', lagDays: 0 };
  const step = { items: [{ before: null, after: items[2]! }], links: [{ before: null, after: link }] };
  const after = applyStep(plan, step);
  expect(after.items.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(whyNotUndo(after, step)).toBeNull();
  expect(applyStep(after, reverseStep(step))).toEqual(plan);
  expect(whyNotUndo({ ...after, links: [...after.links, { id: 'other', fromId: 'a', toId: 'c', lagDays: 0 }] }, step)).toBe('changed-meanwhile');
  expect(whyNotUndo({ ...after, items: after.items.map((item) => ({ ...item, name: 'other' })) }, step)).toBe('changed-meanwhile');
  expect(whyNotUndo({ ...after, items: after.items.map((item) => ({ ...item, version: 9 })) }, step)).toBeNull();
});
