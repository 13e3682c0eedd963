import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInstant } from './instant.ts';

// Clock changes of the Netherlands in 2026: 29 March 02:00 → 03:00, 25 October 03:00 → 02:00 (EU directive 2000/84/EC).
test.each([
  ['2026-01-15T12:00:00Z', '2026-01-15T12:00:00.000Z'],
  ['2026-01-15T12:00:00+02:00', '2026-01-15T10:00:00.000Z'],
  ['2026-01-15T12:00:00-0530', '2026-01-15T17:30:00.000Z'],
  ['2026-01-15T12:00:00.123456+01', '2026-01-15T11:00:00.123Z'],
  ['2026-01-15 12:00', '2026-01-15T11:00:00.000Z'],
  ['2026-07-15 12:00', '2026-07-15T10:00:00.000Z'],
  ['2026-07-15', '2026-07-14T22:00:00.000Z'],
  ['2026-03-29 01:59', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29 02:30', '2026-03-29T01:30:00.000Z'],
  ['2026-03-29 03:00', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25 02:30', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25 03:00', '2026-10-25T02:00:00.000Z'],
])('%s in Amsterdam is %s', (text, iso) => {
  expect(parseInstant(text, 'Europe/Amsterdam')?.toISOString()).toBe(iso);
});

test.each(['', 'now', '2026-02-29', '2026-13-01', '2026-01-01T24:00', '2026-01-01T12:60', '9e15', '2026-01-01T12:00+99:00', '12-01-2026'])('%s is no time', (text) => {
  expect(parseInstant(text, 'Europe/Amsterdam')).toBeNull();
});

test('what a clock in a zone shows, read back in that zone, is the same instant outside the doubled hour', () => {
  const zone = fc.constantFrom('Europe/Amsterdam', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC');
  fc.assert(
    fc.property(zone, fc.integer({ min: 0, max: 60 * 24 * 365 * 3 }), (timeZone, minutes) => {
      const instant = new Date(Date.UTC(2024, 0, 1) + minutes * 60_000);
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(instant);
      const read = parseInstant(shown, timeZone);
      const again = read && new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(read);
      expect(again).toBe(shown);
      expect(read && read.getTime() <= instant.getTime()).toBe(true);
    }),
  );
});
