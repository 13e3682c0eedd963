import { expect, test } from 'vitest';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import { makeFormat } from '#app/ui/make-format.ts';
import type { TimelineEntry } from '../../customer/timeline.ts';
import { factText } from './fact-text.ts';
import { tellEntry } from './tell-entry.ts';

overwriteGetLocale(() => 'en');
const format = makeFormat('en', 'Europe/Amsterdam');

test('an amount is in the currency of the workspace, years are no amounts', () => {
  expect(factText({ name: 'annual_revenue_cents', kind: 'money' }, 125_000_00, format, 'USD')).toMatch(/^(US)?\$125,000/);
  expect(factText({ name: 'custom.budget', kind: 'money' }, 100, format, 'GBP')).toContain('£');
  expect(factText({ name: 'founded_year', kind: 'integer' }, 1987, format, 'USD')).toBe('1987');
});

test('an amount in the timeline is in its own currency, and else in that of the workspace', () => {
  const order = (facts: TimelineEntry['facts']) =>
    tellEntry({ id: '1', at: '2026-11-22T10:00:00.000Z', kind: 'order', channel: null, contactId: null, contact: null, member: null, isNoise: false, title: 'O-1', facts, count: 1 }, format, 'USD').details[0];
  expect(order({ cents: 5_000, currency: 'GBP' })).toContain('£');
  expect(order({ cents: 5_000 })).toContain('$');
});
