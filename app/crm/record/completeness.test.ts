import { expect, test } from 'vitest';
import { ENTITIES } from '../entity/entities.ts';
import { ENTITY_NAMES } from '../entity/entity.ts';
import { completenessOf } from './completeness.ts';

test('everything known is a hundred, nothing known is nothing', () => {
  for (const name of ENTITY_NAMES) {
    const full = Object.fromEntries(ENTITIES[name].fields.map((field) => [field.name, 'x']));
    const all = completenessOf(name, full);
    if (!all) continue;
    expect(all, name).toEqual({ percent: 100, missing: [] });
    expect(completenessOf(name, {})?.percent, name).toBe(0);
  }
});

test('every field that counts is a field', () => {
  for (const name of ENTITY_NAMES) {
    const named = completenessOf(name, {})?.missing.flatMap(({ fields }) => fields) ?? [];
    expect(named.filter((field) => !ENTITIES[name].fields.some((each) => each.name === field)), name).toEqual([]);
  }
});

test('one of two is enough, and the weightiest is asked first', () => {
  const known = completenessOf('deal', { name: 'Dak', contact_id: 'c', amount_cents: 0, expected_on: '2026-01-01', deal_source: 'web', owner_id: 'm' });
  expect(known?.missing).toEqual([{ fields: ['next_step'], weight: 3 }, { fields: ['next_step_on'], weight: 2 }]);
  expect(known?.percent).toBe(Math.floor((100 * 16) / 21));
});

test('the next step is asked of an open deal only', () => {
  const record = { name: 'Dak', contact_id: 'c', amount_cents: 0, expected_on: '2026-01-01', deal_source: 'web', owner_id: 'm' };
  expect(completenessOf('deal', record, { isSettled: true })).toEqual({ percent: 100, missing: [] });
  expect(completenessOf('deal', { ...record, next_step: 'Call' }, { isSettled: true })?.percent).toBe(100);
  expect(completenessOf('account', {}, { isSettled: true })).toEqual(completenessOf('account', {}));
});

test('learning more never lowers it', () => {
  let record: Record<string, unknown> = {};
  let before = 0;
  for (const { name } of ENTITIES.account.fields) {
    record = { ...record, [name]: 'x' };
    const { percent } = completenessOf('account', record)!;
    expect(percent).toBeGreaterThanOrEqual(before);
    before = percent;
  }
});
