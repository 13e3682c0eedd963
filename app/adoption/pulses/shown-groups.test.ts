import { expect, test } from 'vitest';
import fc from 'fast-check';
import { shownGroups } from './shown-groups.ts';

test.each([
  ['all large enough', [12, 7, 5], [true, true, true], true],
  ['the small one would follow by subtraction: the smallest other goes with it', [12, 7, 3], [true, false, false], true],
  ['two small ones hide each other', [12, 3, 2], [true, false, false], true],
  ['two small ones of four together do not', [12, 9, 2, 2], [true, false, false, false], true],
  ['nobody answered is nothing to hide', [12, 0, 7], [true, true, true], true],
  ['only the whole is large enough', [3, 2], [false, false], true],
  ['one group and a remainder: the whole alone', [6, 1], [false, false], true],
  ['too few at all', [3, 1, 0], [false, false, true], false],
])('%s', (_case, answers, groups, whole) => {
  expect(shownGroups(answers)).toEqual({ groups, whole });
});

test('law: nothing that adding and subtracting what is shown can give is about one to four answers', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 7 }), (answers) => {
      const { groups, whole } = shownGroups(answers);
      const total = answers.reduce((sum, count) => sum + count, 0);
      const shown = answers.filter((_, at) => groups[at]);
      // Every sum of some shown groups, and the whole less every such sum.
      for (let choice = 0; choice < 2 ** shown.length; choice++) {
        const sum = shown.reduce((so, count, at) => ((choice >> at) & 1 ? so + count : so), 0);
        for (const learned of whole ? [sum, total - sum] : [sum]) expect(learned === 0 || learned >= 5).toBe(true);
      }
    }),
  );
});
