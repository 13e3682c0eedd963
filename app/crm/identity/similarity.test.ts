import fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarity } from './similarity.ts';

// Winkler (1990), String Comparator Metrics, table of examples; the last rows by hand.
test.each([
  ['martha', 'marhta', 0.961],
  ['dwayne', 'duane', 0.84],
  ['dixon', 'dicksonx', 0.813],
  ['jones', 'johnson', 0.832],
  ['massey', 'massie', 0.933],
  ['abroms', 'abrams', 0.922],
  ['hardin', 'martinez', 0.722],
  ['itman', 'smith', 0.467],
  ['jansen', 'jansen', 1],
  ['jansen', '', 0],
  ['', '', 1],
  ['a', 'b', 0],
])('%s and %s: %d', (a, b, expected) => {
  expect(similarity(a, b)).toBeCloseTo(expected, 3);
});

test('symmetric, between 0 and 1, and 1 for equal texts only', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'n', ' '), maxLength: 14 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const alike = similarity(a, b);
      expect(alike).toBe(similarity(b, a));
      expect(alike).toBeGreaterThanOrEqual(0);
      expect(alike === 1).toBe(a === b);
      expect(alike).toBeLessThanOrEqual(1);
    }),
  );
});
