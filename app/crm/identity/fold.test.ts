import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldWords } from './fold.ts';

/** Every sign of the first two planes, lone surrogates too. */
const anyText = fc.string({ unit: fc.nat({ max: 0x1ffff }).map((code) => String.fromCodePoint(code)) });

test.each([
  ['Jan de Vries', 'jan de vries', 'a plain Dutch name'],
  ['  Jan   de  Vries ', 'jan de vries', 'spaces'],
  ["'s-Gravenhage", 's gravenhage', 'Dutch place name'],
  ["In 't Veld", 'in t veld', 'Dutch prefix, straight apostrophe'],
  ['In ’t Veld', 'in t veld', 'Dutch prefix, typographic apostrophe'],
  ['Jansen & Zn. B.V.', 'jansen zn b v', 'company name'],
  ['Coördinatie Reünie', 'coordinatie reunie', 'Dutch diaeresis'],
  ['Ĳsbrand', 'ijsbrand', 'Unicode: U+0132, the Dutch ligature'],
  ['Straße', 'strasse', 'CaseFolding.txt: ß → ss'],
  ['STRAẞE', 'strasse', 'Unicode: capital sharp s'],
  ['Æbeltoft Ærø', 'aebeltoft aero', 'Danish'],
  ['Łódź', 'lodz', 'Polish'],
  ['Đorđe', 'dorde', 'Serbian Latin'],
  ['İstanbul ısı', 'istanbul isi', 'Turkish: dotted and dotless i'],
  ['Ångström', 'angstrom', 'Swedish'],
  ['e\u0301te\u0301', 'ete', 'decomposed accents'],
  ['ＡＢＣ１２', 'abc12', 'full-width'],
  ['ΟΔΥΣΣΕΎΣ', 'οδυσσευσ', 'Greek: final sigma'],
  ['Ёлка', 'елка', 'Russian'],
  ['हिन्दी', 'हिन्दी', 'Devanagari vowel signs spell: kept'],
  ['東京タワー', '東京タワー', 'Japanese'],
  ['06-1234 5678', '06 1234 5678', 'digits'],
  ['—…!?', '', 'nothing but punctuation'],
  ['a\0b\ud800c', 'a b c', 'what a database refuses to store'],
  ['', '', 'empty'],
])('%j folds to %j (%s)', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('folding twice changes nothing, for every character of the first two planes', () => {
  const wrong: number[] = [];
  for (let code = 0; code <= 0x1ffff; code += 1) {
    const once = fold(`a${String.fromCodePoint(code)}b`);
    if (fold(once) !== once) wrong.push(code);
  }
  expect(wrong).toEqual([]);
});

test('folding twice changes nothing, for any text; case and outer spaces never matter', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = fold(text);
      expect(fold(once)).toBe(once);
      expect(once).toBe(once.trim());
      expect(fold(` ${text}\t`)).toBe(once);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from("aBcÉö 'ĳßŁ-")) }), (text) => {
      expect(fold(text.toUpperCase())).toBe(fold(text));
    }),
  );
});

test('composed and decomposed text fold alike', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
    }),
  );
});

test('words are the folded text cut at its spaces', () => {
  expect(foldWords("In 't Veld, J.")).toEqual(['in', 't', 'veld', 'j']);
  expect(foldWords(' - ')).toEqual([]);
  fc.assert(
    fc.property(anyText, (text) => {
      expect(foldWords(text).join(' ')).toBe(fold(text));
    }),
  );
});
