import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventEnvelopeSchema, isPlainlyGood, isSameEvent, readEnvelope } from './envelope.ts';

const good = { event_id: 'e1', actor: 'ann@example.org', activity: 'edit', occurred_at: '2026-03-02T10:00:00Z' };

/** Values at and around every bound of the schema. */
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.constantFrom('', ' ', '\t', '\u00a0', ' a', 'a\0', '\ud800', 'a\udc00', '😀', 'a'.repeat(40), 'a'.repeat(41), 'a'.repeat(100), 'a'.repeat(101), 'a'.repeat(200), 'a'.repeat(201)),
  fc.constantFrom(undefined, null, true, 0, -0, -1, 1.5, NaN, Infinity, 2_147_483_647, 2_147_483_648, {}, []),
);
const field = fc.constantFrom('event_id', 'actor', 'activity', 'occurred_at', 'object', 'duration_ms', 'source', 'sent_at', 'properties', 'extra', 'toString', '__proto__');
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
  expect(isPlainlyGood({ ...good, sent_at: '2026-03-02T10:00:01Z', properties: null })).toBe(true);
  expect(isPlainlyGood({ ...good, object: null, duration_ms: null, source: null })).toBe(true);
});

const NOW = new Date('2026-03-02T12:00:00Z');
const read = (changes: Record<string, unknown>, asOf = NOW) => {
  const envelope = readEnvelope({ ...good, ...changes }, { timeZone: 'Europe/Amsterdam', asOf });
  return envelope.ok ? envelope.event : envelope.reason;
};

// reference/reliability.md, I3: a client's clock off by an hour either way or by ten years is corrected with sent_at, or refused with a reason.
test.each([
  ['right', '2026-03-02T11:00:00Z', '2026-03-02T12:00:00Z', '2026-03-02T11:00:00.000Z'],
  ['half a minute off, as sending takes', '2026-03-02T11:00:00Z', '2026-03-02T11:59:30Z', '2026-03-02T11:00:00.000Z'],
  ['an hour behind', '2026-03-02T10:30:00Z', '2026-03-02T11:00:00Z', '2026-03-02T11:30:00.000Z'],
  ['an hour ahead', '2026-03-02T12:30:00Z', '2026-03-02T13:00:00Z', '2026-03-02T11:30:00.000Z'],
  ['ten years behind', '2016-03-02T11:30:00Z', '2016-03-02T12:00:00Z', '2026-03-02T11:30:00.000Z'],
  ['ten years ahead', '2036-03-02T11:30:00Z', '2036-03-02T12:00:00Z', '2026-03-02T11:30:00.000Z'],
])('a clock that is %s', (_case, occurred_at, sent_at, expected) => expect(read({ occurred_at, sent_at })).toMatchObject({ occurredAt: new Date(expected) }));

test('a clock that is ahead and does not say so is refused', () => expect(read({ occurred_at: '2036-03-02T11:30:00Z' })).toBe('occurred-at-in-future'));

test('an event whose time was set right is the same when it is sent again a little later', () => {
  const [first, again] = [read({ sent_at: '2026-03-02T09:00:00Z' }), read({ sent_at: '2026-03-02T09:00:20Z' }, new Date(NOW.getTime() + 25_000))];
  if (typeof first === 'string' || typeof again === 'string') throw new Error('refused');
  expect(first.occurredAt).not.toEqual(again.occurredAt);
  expect(isSameEvent(first, again)).toBe(true);
});

test('properties are small facts; the order in which they are told is no difference', () => {
  expect(read({ properties: { b: 1, a: 'x', c: null } })).toMatchObject({ properties: { a: 'x', b: 1, c: null } });
  expect(read({ properties: {} })).toMatchObject({ properties: null });
  for (const properties of [{ a: {} }, { a: 'x'.repeat(2_001) }, [], 'text', { '': 1 }, Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`k${at}`, at]))]) expect(read({ properties })).toBe('properties-invalid');
  expect(read({ sent_at: 'yesterday' })).toBe('sent-at-invalid');
});
