import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventEnvelopeSchema, isPlainlyGood } from './envelope.ts';

const good = { event_id: 'e1', actor: 'ann@example.org', activity: 'edit', occurred_at: '2026-03-02T10:00:00Z' };

/** Values at and around every bound of the schema. */
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.constantFrom('', ' ', '\t', '\u00a0', ' a', 'a\0', '\ud800', 'a\udc00', '😀', 'a'.repeat(40), 'a'.repeat(41), 'a'.repeat(100), 'a'.repeat(101), 'a'.repeat(200), 'a'.repeat(201)),
  fc.constantFrom(undefined, null, true, 0, -0, -1, 1.5, NaN, Infinity, 2_147_483_647, 2_147_483_648, {}, []),
);
const field = fc.constantFrom('event_id', 'actor', 'activity', 'occurred_at', 'object', 'duration_ms', 'source', 'extra', 'toString', '__proto__');
const near = fc.array(fc.tuple(field, value), { maxLength: 4 }).map((changes) => ({ ...good, ...Object.fromEntries(changes) }));

test('the quick look never passes what the schema refuses, and leaves what it passes as the schema does', () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: near }, fc.anything()), (given) => {
      if (!isPlainlyGood(given)) return;
      expect(EventEnvelopeSchema.safeParse(given)).toEqual({ success: true, data: given });
    }),
    { numRuns: 5_000 },
  );
});

test('the quick look passes the usual event', () => {
  expect(isPlainlyGood(good)).toBe(true);
  expect(isPlainlyGood({ ...good, object: 'INC1', duration_ms: 12, source: 'desk' })).toBe(true);
  expect(isPlainlyGood({ ...good, object: null, duration_ms: null, source: null })).toBe(true);
});
