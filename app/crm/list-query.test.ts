import { expect, test } from 'vitest';
import { likePrefix, pageLinks, PAGE_SIZE, readListQuery, toPage } from './list-query.ts';

const ID = '01a20304-6a90-76ea-939d-4afedb6408a6';
const read = (query: string) => readListQuery(new URLSearchParams(query), ['date', 'number'], { sort: 'date', isDescending: true });

test.each([
  ['', { search: '', sort: 'date', isDescending: true, after: null, before: null }],
  ['sort=date', { sort: 'date', isDescending: false }],
  ['sort=-number&search= ab ', { sort: 'number', isDescending: true, search: 'ab' }],
  ['sort=total;drop&after=1', { sort: 'date', isDescending: true, after: null }],
  [`after=${ID}&before=${ID}`, { after: ID, before: null }],
])('%s is read', (query, expected) => {
  expect(read(query)).toMatchObject(expected);
});

test('one row more than a page means there is a next; a page read backwards is turned round', () => {
  const rows = Array.from({ length: PAGE_SIZE + 1 }, (_, n) => ({ id: String(n) }));
  expect(toPage(rows, { after: null, before: null })).toMatchObject({ hasNext: true, hasPrevious: false });
  expect(toPage(rows, { after: null, before: ID }).rows[0]?.id).toBe(String(PAGE_SIZE - 1));
  expect(toPage([], { after: null, before: null })).toEqual({ rows: [], hasNext: false, hasPrevious: false });
});

test('links keep search and order and drop the rest', () => {
  const page = { rows: [{ id: 'a' }, { id: 'b' }], hasNext: true, hasPrevious: false };
  expect(pageLinks(new URLSearchParams('search=x&sort=-date&before=q&_routes=1'), page)).toEqual({ nextHref: '?search=x&sort=-date&after=b', previousHref: null });
});

test('signs that mean something in a pattern mean themselves', () => {
  expect(likePrefix('50%_\\')).toBe('50\\%\\_\\\\%');
});
