import { expect, test } from 'vitest';
import { ENTITY_NAMES } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { readFilter } from '../filter/read-filter.ts';
import type { FilterGroup } from '../filter/filter.ts';
import { hasRule, isQuickRule, quickFilters, toggleRule, withoutRule } from './quick-filters.ts';

const mine = { field: 'owner_id', operator: '=' as const, value: '@me' };
const either: FilterGroup = { combinator: 'or', rules: [{ field: 'city', operator: '=', value: 'Ede' }, { field: 'city', operator: '=', value: 'Epe' }] };

test.each(ENTITY_NAMES)('the quick filters of %s are filters', (name) => {
  const rules = quickFilters(name).map(({ rule }) => rule);
  expect(readFilter({ combinator: 'and', rules }, ENTITIES[name])).toMatchObject({ ok: true });
});

test('a press puts a filter on, another takes it off', () => {
  const on = toggleRule(null, mine);
  expect(hasRule(on, mine)).toBe(true);
  expect(toggleRule(on, mine).rules).toEqual([]);
});

test('what holds for either of two stays together beside a quick filter', () => {
  expect(toggleRule(either, mine)).toEqual({ combinator: 'and', rules: [either, mine] });
});

test('one part is taken away', () => {
  expect(withoutRule(either, 0).rules).toEqual([either.rules[1]]);
});

test('a filter that stands among the quick ones need not be said again', () => {
  expect(isQuickRule('contact', mine)).toBe(true);
  expect(isQuickRule('contact', { field: 'owner_id', operator: 'in', value: ['@me'] })).toBe(false);
  expect(isQuickRule('product', mine)).toBe(false);
  expect(isQuickRule('contact', either)).toBe(false);
});
