import { expect, test } from 'vitest';
import { ENTITIES } from '../entity/entities.ts';
import { neededFirst } from './form-needs.ts';

const fieldsOf = (entity: keyof typeof ENTITIES) => ENTITIES[entity].fields.filter(({ name }) => name !== 'pipeline_id');

test('a deal needs a pipeline with stages before it can be made', () => {
  expect(neededFirst({ fields: fieldsOf('deal'), choices: { stage: [] } })).toBe('pipeline');
  expect(neededFirst({ fields: fieldsOf('deal'), choices: { stage: [{ id: 'a', title: 'Eerste gesprek', group: null }] } })).toBeNull();
});

test('a membership needs a type', () => {
  expect(neededFirst({ fields: fieldsOf('membership'), choices: {} })).toBe('membership_type');
});

test('what may be left empty is not needed', () => {
  expect(neededFirst({ fields: fieldsOf('account'), choices: {} })).toBeNull();
});
