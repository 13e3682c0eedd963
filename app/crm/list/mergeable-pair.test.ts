import { expect, test } from 'vitest';
import { ENTITIES } from '../entity/entities.ts';
import { mergeablePair } from './mergeable-pair.ts';

test.each([
  ['two accounts', 'account', { ids: ['a', 'b'] }, ['a', 'b']],
  ['two contacts', 'contact', { ids: ['a', 'b'] }, ['a', 'b']],
  ['one', 'contact', { ids: ['a'] }, null],
  ['three', 'contact', { ids: ['a', 'b', 'c'] }, null],
  ['all that the list holds', 'contact', { all: true as const }, null],
  ['two deals', 'deal', { ids: ['a', 'b'] }, null],
] as const)('%s', (_, entity, selection, pair) => {
  expect(mergeablePair(ENTITIES[entity], selection)).toEqual(pair);
});
