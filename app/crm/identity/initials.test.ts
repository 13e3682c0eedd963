import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseInitials, tidyInitials } from './initials.ts';

// Which initials keep two letters: Taalunie, Taaladvies on initials (Th., Ch., IJ. …).
test.each([
  ['jp', 'J.P.'],
  ['J P', 'J.P.'],
  ['j.p.', 'J.P.'],
  ['J.P', 'J.P.'],
  ['JP.', 'J.P.'],
  ['Th.M.', 'Th.M.'],
  ['th.m.', 'Th.M.'],
  ['ThM', 'Th.M.'],
  ['ij.', 'IJ.'],
  ['Joh. S.', 'Joh.S.'],
  ['J.-P.', 'J.-P.'],
  ['j-p', 'J.-P.'],
  ['é.', 'É.'],
  ['1. -', ''],
  ['', ''],
])('%j is written %j', (raw, initials) => {
  expect(normaliseInitials(raw)).toBe(initials);
});

test('what is written well stays', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('aJThiIjé.- c')) }), (raw) => {
      const once = normaliseInitials(raw);
      expect(normaliseInitials(once)).toBe(once);
    }),
  );
});

test.each([
  ['jp', 'J.P.'],
  ['J P', 'J.P.'],
  ['j.p.', 'J.P.'],
  ['Th.M.', 'Th.M.'],
  ['JPM', 'J.P.M.'],
  ['Jan', 'Jan'],
  ['jan willem', 'jan willem'],
  ['=1+1', '=1+1'],
])('initials typed as %s are kept as %s', (typed, kept) => {
  expect(tidyInitials(typed)).toBe(kept);
  expect(tidyInitials(kept)).toBe(kept);
});
