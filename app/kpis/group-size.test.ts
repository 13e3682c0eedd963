import { expect, test } from 'vitest';
import { mayBeShown } from './group-size.ts';

test.each([
  [null, true],
  [0, true],
  [1, false],
  [4, false],
  [5, true],
])('of %s people a figure may be shown: %s', (people, shown) => {
  expect(mayBeShown(people)).toBe(shown);
});
