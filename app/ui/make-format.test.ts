import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { makeFormat } from './make-format.ts';

const dutch = makeFormat('nl', 'Europe/Amsterdam');
const english = makeFormat('en', 'Europe/Amsterdam');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('numbers follow the language', () => {
  expect(dutch.number(1234567.891)).toBe('1.234.567,89');
  expect(english.number(1234567.891)).toBe('1,234,567.89');
  expect(dutch.percent(0.256)).toBe('25,6%');
  expect(english.percent(0.5)).toBe('50%');
});

test('money comes from whole cents', () => {
  expect(plain(dutch.money(123456, 'EUR'))).toBe('€ 1.234,56');
  expect(plain(english.money(-5, 'EUR'))).toBe('-€0.05');
  expect(plain(dutch.money(123456, 'EUR', true))).toBe('€ 1.235');
  expect(plain(english.money(123_456n, 'USD'))).toBe('US$1,234.56');
});

test('no value is a dash, zero is a value', () => {
  expect(dutch.number(null)).toBe('–');
  expect(dutch.percent(undefined)).toBe('–');
  expect(dutch.money(null, 'EUR')).toBe('–');
  expect(dutch.number(0)).toBe('0');
});

// The rows stand in the examples of ISO 8601's week date.
test.each([
  ['2026-12-31', 'week 53, 2026'],
  ['2027-01-01', 'week 53, 2026'],
  ['2027-01-03', 'week 53, 2026'],
  ['2027-01-04', 'week 1, 2027'],
  ['2024-12-30', 'week 1, 2025'],
  ['2005-01-01', 'week 53, 2004'],
  ['2008-12-29', 'week 1, 2009'],
  ['2010-01-03', 'week 53, 2009'],
])('%s lies in %s', (text, week) => {
  expect(dutch.week(day(text))).toBe(week);
});

test('an instant falls on the day of the workspace, a calendar day stays itself', () => {
  const instant = new Date('2026-03-28T23:30:00Z');
  expect(dutch.date(instant)).toBe('29 mrt 2026');
  expect(english.dateTime(instant)).toBe('29 Mar 2026 00:30');
  expect(makeFormat('en', 'America/New_York').date(instant)).toBe('28 Mar 2026');
  expect(makeFormat('en', 'America/New_York').date(day('2026-03-28'))).toBe('28 Mar 2026');
});

test('a period is named by its grain', () => {
  expect(dutch.period(day('2026-11-01'), 'month')).toBe('november 2026');
  expect(english.period(day('2026-11-02'), 'week')).toBe('week 45, 2026');
  expect(english.period(day('2026-11-02'), 'day')).toBe('2 Nov 2026');
});

test('names stand in a sentence', () => {
  expect(dutch.list(['Noord', 'Zuid', 'Oost'])).toBe('Noord, Zuid en Oost');
  expect(english.list(['North', 'South'])).toBe('North and South');
});
