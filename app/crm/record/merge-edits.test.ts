import { expect, test } from 'vitest';
import { mergeEdits } from './merge-edits.ts';

const WAS = { name: 'Alfa', city: 'Delft', tags: ['a'], is_active: true, custom: { size: 3 } };

test.each([
  ['nobody changed anything', { name: 'Alfa', city: 'Delft' }, WAS, { mine: {}, theirs: [], conflicts: [] }],
  ['I changed one field', { name: 'Beta', city: 'Delft' }, WAS, { mine: { name: 'Beta' }, theirs: [], conflicts: [] }],
  ['another changed another field', { name: 'Beta', city: 'Delft' }, { ...WAS, city: 'Gouda' }, { mine: { name: 'Beta' }, theirs: ['city'], conflicts: [] }],
  ['both changed one field', { name: 'Beta', city: 'Delft' }, { ...WAS, name: 'Gamma' }, { mine: {}, theirs: [], conflicts: [{ field: 'name', mine: 'Beta', theirs: 'Gamma', was: 'Alfa' }] }],
  ['both made the same change', { name: 'Beta' }, { ...WAS, name: 'Beta' }, { mine: {}, theirs: ['name'], conflicts: [] }],
  ['I emptied what another changed', { city: null }, { ...WAS, city: 'Gouda' }, { mine: {}, theirs: [], conflicts: [{ field: 'city', mine: null, theirs: 'Gouda', was: 'Delft' }] }],
  ['an own field', { 'custom.size': 4 }, { ...WAS, custom: { size: 5 } }, { mine: {}, theirs: [], conflicts: [{ field: 'custom.size', mine: 4, theirs: 5, was: 3 }] }],
  ['words and a flag', { tags: ['a', 'b'], is_active: false }, WAS, { mine: { tags: ['a', 'b'], is_active: false }, theirs: [], conflicts: [] }],
] as const)('merging when %s', (_, typed, now, expected) => {
  expect(mergeEdits(typed as never, WAS, now)).toEqual(expected);
});

test('when nobody knows how it was, every difference is a conflict and what is equal is left alone', () => {
  expect(mergeEdits({ name: 'Beta', city: 'Delft' }, null, WAS)).toEqual({ mine: {}, theirs: [], conflicts: [{ field: 'name', mine: 'Beta', theirs: 'Alfa', was: null }] });
});

test('a field that is not in the form is never written', () => {
  expect(mergeEdits({}, WAS, { ...WAS, name: 'Gamma' }).mine).toEqual({});
});
