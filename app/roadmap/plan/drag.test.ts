import { expect, test } from 'vitest';
import { makeItem } from '#test/factories/plan.ts';
import { moveOf, nudgeOf, shiftedBy } from './drag.ts';

const item = makeItem('a', 0, 3);

test('moving keeps the length, the end alone keeps the first day and leaves a day at least', () => {
  expect(shiftedBy(item.planned, 2, false)).toEqual(makeItem('b', 2, 3).planned);
  expect(shiftedBy(item.planned, 2, true)).toEqual(makeItem('b', 0, 5).planned);
  expect(shiftedBy(item.planned, -9, true)).toEqual(makeItem('b', 0, 1).planned);
});

test('what has begun moves by its end only, what is done not at all', () => {
  const begun = { ...item, actual: { start: item.planned.start, end: null } };
  const done = { ...item, actual: item.planned };
  expect([item, begun, done, makeItem('m', 4, 0)].map(moveOf)).toEqual(['all', 'end', 'nothing', 'all']);
  expect(nudgeOf('ArrowRight', false, item)).toEqual({ days: 1, isEnd: false });
  expect(nudgeOf('PageUp', true, item)).toEqual({ days: -7, isEnd: true });
  expect(nudgeOf('ArrowLeft', false, begun)).toEqual({ days: -1, isEnd: true });
  expect(nudgeOf('ArrowLeft', true, makeItem('m', 4, 0))).toEqual({ days: -1, isEnd: false });
  expect(nudgeOf('ArrowLeft', false, done)).toBeNull();
  expect(nudgeOf('a', false, item)).toBeNull();
});
