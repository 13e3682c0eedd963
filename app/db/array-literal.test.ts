import { expect, test } from 'vitest';
import { arrayLiteral } from './array-literal.ts';

// PostgreSQL manual, 8.15.6 "Array Input and Output Syntax".
test.each([
  [[], '{}'],
  [['a', '', 'NULL'], '{"a","","NULL"}'],
  [['say "hi"', 'back\\slash', '{a,b}'], '{"say \\"hi\\"","back\\\\slash","{a,b}"}'],
  [[1, null, undefined, true], '{1,NULL,NULL,true}'],
])('%j is written %s', (elements, literal) => {
  expect(arrayLiteral(elements)).toBe(literal);
});
