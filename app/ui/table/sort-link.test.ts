import { expect, test } from 'vitest';
import { sortDirection, sortHref } from './sort-link.ts';

test.each([
  ['', undefined],
  ['?sort=name', 'ascending'],
  ['?sort=-name', 'descending'],
  ['?sort=orders', undefined],
])('%s orders by name: %s', (search, direction) => {
  expect(sortDirection(search, 'name')).toBe(direction);
});

test.each([
  ['', '?sort=name'],
  ['?sort=name', '?sort=-name'],
  ['?sort=-name', '?sort=name'],
  ['?q=jan&sort=orders&after=x&before=y', '?q=jan&sort=name'],
])('from %s the header leads to %s', (search, href) => {
  expect(sortHref(search, 'name')).toBe(href);
});
