import { expect, test } from 'vitest';
import { nextNumber } from './form-start.ts';

test.each([
  ['2026-0041', '2026-0042'],
  ['F999', 'F1000'],
  ['INV/2026/009-NL', 'INV/2026/010-NL'],
  ['0', '1'],
  ['geen', null],
  ['', null],
])('after %s comes %s', (last, next) => {
  expect(nextNumber(last)).toBe(next);
});
