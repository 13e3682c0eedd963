import { expect, test } from 'vitest';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import { fieldHint } from './field-hints.ts';

overwriteGetLocale(() => 'en');

test('the end of a new membership may stay empty, and says so; that of one that is there says nothing', () => {
  expect(fieldHint('ends_on', { entity: 'membership', stamp: null })).toMatch(/empty/);
  expect(fieldHint('ends_on', { entity: 'membership', stamp: '1-a' })).toBeUndefined();
  expect(fieldHint('ends_on', { entity: 'campaign', stamp: null })).toBeUndefined();
});
