import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWordOf, withoutName } from './name-in-view.ts';

const isName = isWordOf(['Achterberg', 'Truus', 'truus@a.example', '+31612345678', 'van den Berg']);
const clean = (query: unknown) => withoutName(query, isName, '–');
const rule = (field: string, value: unknown) => ({ field, operator: '=', value });

test.each([
  ['a surname', rule('surname', 'achterberg'), rule('surname', '–')],
  ['a surname with its prefix', rule('surname', 'Van den Berg'), rule('surname', '–')],
  ['an address, through a relation', rule('contact.email', 'TRUUS@a.example'), rule('contact.email', '–')],
  ['a telephone number in another notation', rule('phone', '06-1234 5678'), rule('phone', '–')],
  ['one of several', rule('surname', ['Bos', 'Achterberg']), rule('surname', ['Bos', '–'])],
  ['deep in it', { combinator: 'and', rules: [rule('has:contacts', { combinator: 'or', rules: [rule('given_name', 'Truus')] })] }, { combinator: 'and', rules: [rule('has:contacts', { combinator: 'or', rules: [rule('given_name', '–')] })] }],
  ['what is searched for', { search: 'Achterberg', columns: ['surname'] }, { search: '–', columns: ['surname'] }],
])('%s is taken out', (_, query, cleaned) => {
  expect(clean(query)).toEqual(cleaned);
});

test.each([
  ['another name with the word in it', rule('surname', 'Achterbergen')],
  ['a place that is called the same', rule('city', 'Achterberg')],
  ['the names of fields', { sort: { field: 'surname', isDescending: false }, columns: ['surname', 'email'] }],
])('%s stays', (_, query) => {
  expect(clean(query)).toBe(query);
});

test('a view that names nobody is the same view', () => {
  const nobody = isWordOf([]);
  fc.assert(fc.property(fc.jsonValue(), (query) => withoutName(query, nobody, '–') === query));
});
