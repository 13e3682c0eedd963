import { expect, test } from 'vitest';
import { ACCOUNT } from '../entity/account.ts';
import { ENTITIES } from '../entity/entities.ts';
import type { EntityName } from '../entity/entity.ts';
import { readFilter } from '../filter/read-filter.ts';
import { listHref } from './list-href.ts';
import { listProblem, listStandard } from './list-standard.ts';
import { openRule } from './open-list.ts';
import { hasRule, quickFilters, toggleRule } from './quick-filters.ts';
import { readListQuery, standardQuery } from './read-list-query.ts';
import type { SavedView } from './saved-view.ts';

const { task: TASK } = ENTITIES;
const OPEN_KINDS: readonly EntityName[] = ['task', 'deal', 'case', 'invoice'];
const VIEW: SavedView = { id: '018f0000-0000-7000-8000-000000000001', entity: 'task', name: 'Mine', visibility: 'personal', ownerId: 'o', ownerName: '', teamId: null, isDefault: true, isPinned: false, version: 1, isUnreadable: false, canChange: true, query: { filter: null, search: '', sort: { field: 'title', isDescending: false }, columns: ['title'], layout: 'table' } };
const standardOf = (address: string, { entity = TASK, byItself = null as SavedView | null } = {}) => listStandard(entity, { params: new URLSearchParams(address), customFields: [], views: [VIEW], byItself });

test.each([
  ['nothing asked begins with what is open', '', null, 'open', true],
  ['a view of one\'s own goes before', '', VIEW, VIEW.id, false],
  ['open can be asked for beside such a view', 'view=open', VIEW, 'open', true],
  ['all is all', 'view=all', VIEW, 'all', false],
  ['an order within what is open', 'view=open&sort=-title', null, 'open', true],
  ['who searches without a view searches everything', 'search=bellen', null, null, false],
  ['the trash is not narrowed', 'trash=1', null, null, false],
  ['a view that is gone shows everything', 'view=018f0000-0000-7000-8000-000000000009', null, null, false],
])('%s', (_, address, byItself, viewId, isOpen) => {
  const given = standardOf(address, { byItself });
  expect(given.viewId).toBe(viewId);
  expect(hasRule(given.standard.filter, openRule('task')!)).toBe(isOpen);
});

test('accounts and contacts begin as they did', () => {
  for (const name of ['account', 'contact'] as const) expect(standardOf('', { entity: ENTITIES[name] })).toEqual({ standard: standardQuery(ENTITIES[name]), viewId: null, problem: null });
  expect(standardOf('view=open', { entity: ACCOUNT }).viewId).toBeNull();
});

test.each([
  ['view=018f0000-0000-7000-8000-000000000009', false, 'view-gone'],
  ['view=open', false, null],
  ['view=all', false, null],
  ['search=x', false, null],
  [`view=${VIEW.id}`, true, 'view-filter'],
  [`view=${VIEW.id}&filter=`, true, null],
])('%s tells whether the list is the one asked for', (address, isUnreadable, problem) => {
  const params = new URLSearchParams(address);
  const given = listStandard(TASK, { params, customFields: [], views: [{ ...VIEW, isUnreadable }], byItself: null });
  expect(listProblem(params, given.problem, null)).toBe(problem);
});

test('a filter that cannot be read is told, unless no filter is asked', () => {
  const unread = { reason: 'not-a-filter', path: '' } as const;
  expect(listProblem(new URLSearchParams('filter=x'), 'view-gone', unread)).toBe('filter');
  expect(listProblem(new URLSearchParams(), null, null)).toBeNull();
});

test('what is open is a filter that can be read, and a quick filter that is then on', () => {
  for (const name of OPEN_KINDS) {
    const { standard } = standardOf('', { entity: ENTITIES[name] });
    expect(readFilter(standard.filter, ENTITIES[name], []), name).toMatchObject({ ok: true, value: standard.filter });
    expect(quickFilters(name).filter(({ rule }) => hasRule(standard.filter, rule)), name).toHaveLength(1);
  }
});

test('taking what is open away, and putting it back, stands in the address', () => {
  const { standard, viewId } = standardOf('');
  const place = { query: standard, standard, viewId };
  const without = listHref('/crm/tasks', place, { filter: toggleRule(standard.filter, openRule('task')!) });
  expect(without).toBe('/crm/tasks?view=open&filter=');
  const read = (address: string) => readListQuery(new URLSearchParams(address.split('?')[1]), TASK, [], standardOf(address.split('?')[1] ?? '').standard).query;
  expect(read(without)).toEqual({ ...standard, filter: null });
  expect(read(listHref('/crm/tasks', { ...place, query: read(without) }, { filter: standard.filter }))).toEqual(standard);
  expect(read(listHref('/crm/tasks', place, { after: VIEW.id }))).toEqual({ ...standard, after: VIEW.id });
});
