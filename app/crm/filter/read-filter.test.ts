import { expect, test } from 'vitest';
import { ENTITIES } from '../entity/entities.ts';
import { toCondition } from './condition.ts';
import { readFilter } from './read-filter.ts';

const { contact: CONTACT } = ENTITIES;
const deep = (depth: number): unknown => ({ combinator: 'and', rules: depth === 0 ? [] : [deep(depth - 1)] });
const one = (field: string, operator: string, value: unknown) => ({ combinator: 'and', rules: [{ field, operator, value }] });

test.each<[string, unknown, string, string]>([
  ['no object', 'x', 'not-a-filter', ''],
  ['a rule without an operator', { combinator: 'and', rules: [{ field: 'city' }] }, 'not-a-filter', 'rules.0'],
  ['a field that is not there', one('salary', '=', 'x'), 'field-unknown', 'rules.0'],
  ['a field of another kind of record', one('account.surname', '=', 'x'), 'field-unknown', 'rules.0'],
  ['more than two relations', one('account.parent.parent.name', '=', 'x'), 'field-unknown', 'rules.0'],
  ['a derived column', one('search_text', 'contains', 'x'), 'field-unknown', 'rules.0'],
  ['a kind of record that does not point here', one('has:products', 'some', { rules: [] }), 'field-unknown', 'rules.0'],
  ['an operator that there is not', one('city', 'like', 'x'), 'operator-unfit', 'rules.0'],
  ['an operator that does not fit the field', one('city', '<', 'x'), 'operator-unfit', 'rules.0'],
  ['an empty value', one('city', '=', ' '), 'value-missing', 'rules.0'],
  ['no list', one('city', 'in', []), 'value-missing', 'rules.0'],
  ['one end of two', one('birth_date', 'between', ['2026-01-01']), 'value-missing', 'rules.0'],
  ['no day', one('birth_date', '=', '2026-02-30'), 'value-unfit', 'rules.0'],
  ['a moment of nobody knows where', one('created_at', '=', '2026-02-03T10:00'), 'value-unfit', 'rules.0'],
  ['a choice that there is not', one('account.lifecycle_stage', '=', 'x'), 'value-unfit', 'rules.0'],
  ['no days', one('birth_date', 'inLast', 0), 'value-unfit', 'rules.0'],
  ['a wrong rule inside', one('has:orders', 'some', one('nonsense', '=', 'x')), 'field-unknown', 'rules.0.value.rules.0'],
  ['a tree too deep', deep(7), 'too-deep', 'rules.0.rules.0.rules.0.rules.0.rules.0.rules.0'],
  ['too many rules', { combinator: 'or', rules: Array.from({ length: 101 }, () => ({ field: 'city', operator: 'null' })) }, 'too-many-rules', 'rules.100'],
])('refuses %s', (_name, given, reason, path) => {
  expect(readFilter(given, CONTACT)).toEqual({ ok: false, reason, path });
});

test('takes what the builder of filters sends: ids, value sources, lists as one text', () => {
  const given = { id: 'g', combinator: 'or', not: false, rules: [{ id: 'r', field: 'city', operator: 'in', valueSource: 'value', value: 'Assen,Zwolle' }, { field: 'house_number', operator: 'between', value: '1,9' }, { field: 'account.annual_revenue_cents', operator: '>', value: '12,50' }] };
  expect(readFilter(given, CONTACT)).toEqual({
    ok: true,
    value: { combinator: 'or', rules: [{ field: 'city', operator: 'in', value: ['Assen', 'Zwolle'] }, { field: 'house_number', operator: 'between', value: [1, 9] }, { field: 'account.annual_revenue_cents', operator: '>', value: 1250 }] },
  });
});

test('a moment can be compared with the first and the last day there are', () => {
  const context = { asOf: new Date('2026-03-28T23:30:00Z'), timeZone: 'Europe/Amsterdam', memberId: null };
  for (const value of ['0001-01-01', '9999-12-31']) {
    for (const operator of ['=', '!=', '<', '<=', '>', '>='] as const) {
      const read = readFilter({ rules: [{ field: 'created_at', operator, value }] }, CONTACT);
      expect(read).toMatchObject({ ok: true });
      if (read.ok) expect(() => toCondition(read.value, CONTACT, context)).not.toThrow();
    }
  }
});
