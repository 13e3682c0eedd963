import { expect, test } from 'vitest';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import { spanText } from './go-live-words.ts';

test.each([
  [15, '15 min'],
  [60, '1 u'],
  [135, '2 u 15 min'],
  [2670, '44 u 30 min'],
  [2880, '2 dagen'],
  [2945, '2 dagen en 1 u'],
])('%i minutes read as “%s”', (minutes, text) => {
  overwriteGetLocale(() => 'nl');
  expect(spanText(minutes)).toBe(text);
});
