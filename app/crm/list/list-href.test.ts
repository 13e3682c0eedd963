import { expect, test } from 'vitest';
import { ACCOUNT } from '../entity/account.ts';
import { isModified, listHref } from './list-href.ts';
import { readListQuery, standardQuery } from './read-list-query.ts';

const standard = standardQuery(ACCOUNT);
const customers = { combinator: 'and' as const, rules: [{ field: 'lifecycle_stage', operator: '=' as const, value: 'customer' }] };
const view = { ...standard, filter: customers };
const id = '018f0000-0000-7000-8000-000000000001';

test.each([
  ['nothing said', { query: standard, standard, viewId: null }, {}, '/crm/accounts'],
  ['another order', { query: standard, standard, viewId: null }, { sort: { field: 'city', isDescending: true } }, '/crm/accounts?sort=-city'],
  ['a view as it is', { query: view, standard: view, viewId: id }, {}, `/crm/accounts?view=${id}`],
  ['a view without its filter says so', { query: view, standard: view, viewId: id }, { filter: null }, `/crm/accounts?view=${id}&filter=`],
  ['another search begins at the first page', { query: { ...standard, after: id }, standard, viewId: null }, { search: 'bakker' }, '/crm/accounts?search=bakker'],
  ['the next page', { query: { ...standard, search: 'bakker' }, standard, viewId: null }, { after: id }, `/crm/accounts?search=bakker&after=${id}`],
])('%s', (_, place, change, expected) => {
  expect(listHref('/crm/accounts', place, change)).toBe(expected);
});

test('what the address says is read back as it was', () => {
  const query = { ...standard, filter: customers, search: 'jansen', sort: { field: 'city', isDescending: true }, columns: ['name', 'city'] };
  const href = listHref('', { query, standard, viewId: null });
  expect(readListQuery(new URLSearchParams(href.slice(1)), ACCOUNT).query).toEqual(query);
});

test('paging is no change of a view', () => {
  expect(isModified({ query: { ...view, after: id }, standard: view })).toBe(false);
  expect(isModified({ query: { ...view, search: 'x' }, standard: view })).toBe(true);
});
