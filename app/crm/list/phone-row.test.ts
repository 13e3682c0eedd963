import { expect, test } from 'vitest';
import type { Field } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { needsLabel, phonePlaces } from './phone-row.ts';

const listed = (entity: keyof typeof ENTITIES): Field[] => ENTITIES[entity].fields.filter((field) => field.isListed && field.name !== ENTITIES[entity].title);
const at = (fields: readonly Field[], sorted: string, place: string) => [...phonePlaces(fields, sorted)].filter(([, own]) => own === place).map(([name]) => name);

test('how a record stands is at the end of its row, whatever its column', () => {
  expect(at(listed('case'), 'subject', 'end')).toEqual(['status']);
  expect(at(listed('deal'), 'name', 'end')).toEqual(['stage_id']);
});

test('without a standing the end tells what it is worth, or else on what day it was', () => {
  const money: Field = { name: 'price_cents', kind: 'money' };
  const day: Field = { name: 'paid_on', kind: 'day' };
  const text: Field = { name: 'city', kind: 'text' };
  expect(at([text, day, money], '', 'end')).toEqual(['price_cents']);
  expect(at([text, day], '', 'end')).toEqual(['paid_on']);
  expect(at([text, { name: 'occurred_at', kind: 'instant' }], '', 'end')).toEqual([]);
});

test('three at most stand under the name, and what the list is ordered by is one of them', () => {
  const columns: Field[] = ['a', 'b', 'c', 'd'].map((name) => ({ name, kind: 'text' }));
  expect(at(columns, 'name', 'under')).toEqual(['a', 'b', 'c']);
  expect(at(columns, 'd', 'under')).toEqual(['a', 'b', 'd']);
  expect(at(columns, 'd', 'away')).toEqual(['c']);
});

test('long text and labels are left to the page of the record, unless the list is ordered by them', () => {
  const columns: Field[] = [{ name: 'tags', kind: 'tags' }, { name: 'text', kind: 'long-text' }, { name: 'city', kind: 'text' }];
  expect(at(columns, 'name', 'under')).toEqual(['city']);
  expect(at(columns, 'text', 'under')).toEqual(['text', 'city']);
});

test.each(Object.values(ENTITIES).filter(({ hasPage }) => hasPage))('every column of $segment has one place', (entity) => {
  const columns = listed(entity.name);
  expect([...phonePlaces(columns, entity.sort).keys()]).toEqual(columns.map(({ name }) => name));
});

test('a date and a number are told with their word, a name is not', () => {
  expect(needsLabel({ kind: 'day' })).toBe(true);
  expect(needsLabel({ kind: 'money' })).toBe(true);
  expect(needsLabel({ kind: 'member' })).toBe(false);
});
