import { expect, test } from 'vitest';
import { isMachineKey } from './machine-key.ts';

test.each([
  ['0015g00000XYZ01AAA', true],
  ['0015g00000XYZ01', true],
  ['8f1c2d3e-1111-eb11-a813-000d3a1b2c3d', true],
  ['Bakker en Zonen', false],
  ['Verzekeringen24', false],
  ['Onderhoudsbureau', false],
  ['12345', false],
])('%s: %s', (text, isKey) => {
  expect(isMachineKey(text)).toBe(isKey);
});
