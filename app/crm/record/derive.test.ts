import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntityName } from '../entity/entity.ts';
import { deriveColumns } from './derive.ts';

const derive = (entity: EntityName, row: Record<string, string>) => deriveColumns(entity, row, { before: null, now: '2026-01-01T00:00:00Z' }) as Record<string, string>;
const wordsOf = (text: string) => text.split(' ').filter(Boolean);

/** What people fill in, with signs, accents and other scripts. */
const part = fc.oneof(fc.constantFrom('', 'van der', "d'", "'t", 'al-', 'Ancona', 'Åström', 'Ĳsbrand', 'Zand-Berg', 'J.P.', "O'Neill", '山田'), fc.string({ unit: 'grapheme', maxLength: 12 }));

test('what a name is ordered by is found in it too: a list that looks for a beginning asks its order alone', () => {
  fc.assert(
    fc.property(fc.record({ given_name: part, initials: part, surname_prefix: part, surname: part }), (row) => {
      const { sort_name: sort, search_text: searched } = derive('contact', row);
      expect(wordsOf(searched!)).toEqual(expect.arrayContaining(wordsOf(sort!)));
    }),
  );
  fc.assert(
    fc.property(fc.record({ name: part, legal_name: part }), (row) => {
      const { name_folded: sort, search_text: searched } = derive('account', row);
      expect(wordsOf(searched!)).toEqual(expect.arrayContaining(wordsOf(sort!)));
    }),
  );
});
