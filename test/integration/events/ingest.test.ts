import fc from 'fast-check';
import { expect, test } from 'vitest';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { linkActors } from '#app/events/actors.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const TIME = { asOf: NOW, receivedAt: NOW };
const event = (overrides: Record<string, unknown> = {}) => ({ event_id: 'e1', actor: 'Ann@Example.org', activity: 'case-updated', occurred_at: '2026-11-20T10:00:00Z', ...overrides });
const statuses = async (scope: Scope, events: unknown[]) => (await ingestEvents(scope, events, TIME)).map((outcome) => outcome.status);

test('each event gets its own answer, in the order sent, and a bad one does not stop the rest', async () => {
  const scope = await makeScope();
  const outcomes = await ingestEvents(
    scope,
    [event(), event({ event_id: 'e2', actor: ' ' }), event(), event({ activity: 'other' }), 7, event({ event_id: 'e3', duration_ms: 12 }), event({ event_id: 'e4', extra: 1 })],
    TIME,
  );
  expect(outcomes).toEqual([
    { eventId: 'e1', status: 'accepted' },
    { eventId: 'e2', status: 'rejected', reason: 'actor-missing' },
    { eventId: 'e1', status: 'duplicate' },
    { eventId: 'e1', status: 'conflict' },
    { eventId: null, status: 'rejected', reason: 'not-an-event' },
    { eventId: 'e3', status: 'accepted' },
    { eventId: 'e4', status: 'rejected', reason: 'unknown-field' },
  ]);
  expect(await database().event.count({ where: { workspaceId: scope.workspaceId } })).toBe(2);
});

test('the first content of an id stays; sending it again is a duplicate, other content a conflict', async () => {
  const scope = await makeScope();
  expect(await statuses(scope, [event({ duration_ms: 5, object: 'INC1', source: 'desk' })])).toEqual(['accepted']);
  expect(await statuses(scope, [event({ duration_ms: 5, object: 'INC1', source: 'desk' }), event({ duration_ms: 6 }), event({ event_id: 'e2' })])).toEqual(['duplicate', 'conflict', 'accepted']);
  const stored = await database().event.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, eventId: 'e1' } });
  expect(stored).toMatchObject({ durationMs: 5, object: 'INC1' });
});

test.each([
  [{ occurred_at: '1970-01-01T00:00:00Z' }, 'occurred-at-too-early'],
  [{ occurred_at: '2036-11-20T10:00:00Z' }, 'occurred-at-in-future'],
  [{ occurred_at: '2026-11-23T13:00:00Z' }, 'occurred-at-in-future'],
  [{ occurred_at: 9e15 }, 'occurred-at-invalid'],
  [{ event_id: 'a\0b' }, 'event-id-invalid'],
  [{ event_id: '\ud800' }, 'event-id-invalid'],
  [{ actor: 'x'.repeat(201) }, 'actor-invalid'],
  [{ object: '\udfff' }, 'object-invalid'],
  [{ duration_ms: 2 ** 40 }, 'duration-invalid'],
  [{ duration_ms: -1 }, 'duration-invalid'],
])('%j is rejected: %s', async (overrides, reason) => {
  const scope = await makeScope();
  expect(await ingestEvents(scope, [event(overrides)], TIME)).toMatchObject([{ status: 'rejected', reason }]);
  expect(await database().load.count({ where: { workspaceId: scope.workspaceId } })).toBe(0);
});

test('an actor with the e-mail address of a member is that member, also when the member comes later', async () => {
  const scope = await makeScope();
  await ingestEvents(scope, [event({ actor: scope.member?.name ?? '' }), event({ event_id: 'e2' })], TIME);
  expect(await database().actor.count({ where: { workspaceId: scope.workspaceId, memberId: null } })).toBe(2);
  const later = await database().member.create({ data: { workspaceId: scope.workspaceId, email: 'ann@example.org', name: 'Ann', role: 'end-user' } });
  expect(await inWorkspace(scope.workspaceId, (tx) => linkActors(tx, scope))).toBe(1);
  expect(await database().actor.findFirst({ where: { workspaceId: scope.workspaceId, key: 'ann@example.org' } })).toMatchObject({ memberId: later.id });
});

test('three times the same events from twelve writers at once leaves each once, and sums that agree', async () => {
  const scope = await makeScope();
  const events = Array.from({ length: 1500 }, (_, n) => event({ event_id: `e${n}`, actor: `a${n % 37}`, activity: `act${n % 5}`, occurred_at: `2026-11-${String((n % 20) + 1).padStart(2, '0')}T10:00:00Z` }));
  const sent = fc.sample(fc.shuffledSubarray([...events, ...events, ...events], { minLength: 4500, maxLength: 4500 }), { seed: 7, numRuns: 1 })[0] ?? [];
  const batches = Array.from({ length: 30 }, (_, n) => sent.slice(n * 150, n * 150 + 150));
  const answers: string[] = [];
  await Promise.all(
    Array.from({ length: 12 }, async (_, writer) => {
      for (let n = writer; n < batches.length; n += 12) answers.push(...(await statuses(scope, batches[n] ?? [])));
    }),
  );
  expect(answers.filter((status) => status === 'accepted')).toHaveLength(1500);
  expect(answers.filter((status) => status === 'duplicate')).toHaveLength(3000);
  expect(await sums(scope)).toEqual(await recount(scope));
});

test('another workspace sees nothing and keeps its own event of the same id', async () => {
  const [one, other] = [await makeScope(), await makeScope()];
  await statuses(one, [event()]);
  expect(await statuses(other, [event({ activity: 'else' })])).toEqual(['accepted']);
  expect(await inWorkspace(other.workspaceId, (tx) => tx.event.count())).toBe(1);
  expect(await inWorkspace(other.workspaceId, (tx) => tx.eventDay.count())).toBe(1);
});

// Clock changes of 2026: Amsterdam 29 March and 25 October, New York 8 March and 1 November, Lord Howe 5 April (by half an hour).
const EDGES = ['2026-03-29T00:30:00Z', '2026-10-25T00:30:00Z', '2026-10-25T22:59:59Z', '2026-03-08T06:59:00Z', '2026-11-01T05:30:00Z', '2026-04-04T14:45:00Z', '2026-01-01T00:00:00Z', '2025-12-31T23:30:00Z'];

test('sums equal a recount of the raw events for any history, over clock changes and in several zones', async () => {
  const zones = ['Europe/Amsterdam', 'America/New_York', 'Australia/Lord_Howe'];
  const scopes = await Promise.all(zones.map((timeZone) => makeScope({ timeZone })));
  let run = 0;
  const when = fc.oneof(
    fc.tuple(fc.constantFrom(...EDGES), fc.integer({ min: -7200, max: 7200 })).map(([edge, seconds]) => new Date(Date.parse(edge) + seconds * 1000)),
    fc.date({ min: new Date('2025-11-01'), max: new Date('2026-11-20'), noInvalidDate: true }),
  );
  const one = fc.record({ id: fc.integer({ max: 25, min: 0 }), actor: fc.constantFrom('a', 'b', 'C '), activity: fc.constantFrom('login', 'view', 'case-updated', 'order'), at: when, duration: fc.option(fc.nat(9999)) });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...scopes), fc.array(fc.array(one, { maxLength: 12 }), { maxLength: 4 }), async (scope, batches) => {
      run++;
      for (const batch of batches) {
        await statuses(scope, batch.map((made) => event({ event_id: `${run}-${made.id}`, actor: made.actor, activity: made.activity, occurred_at: made.at.toISOString(), duration_ms: made.duration })));
      }
      expect(await sums(scope)).toEqual(await recount(scope));
    }),
    { numRuns: 120 },
  );
}, 120_000);

/** The roll-ups as plain text lines. */
async function sums({ workspaceId }: Scope): Promise<string[]> {
  const days = await database().eventDay.findMany({ where: { workspaceId } });
  const weeks = await database().eventWeek.findMany({ where: { workspaceId } });
  return [
    ...days.map((row) => `${row.day.toISOString().slice(0, 10)} ${row.actorId} ${row.activityId} ${row.count} ${row.durationMs}`),
    ...weeks.map((row) => `week ${row.week.toISOString().slice(0, 10)} ${row.actorId} ${row.acts}/${row.events}`),
  ].sort();
}

/** The same from the raw events, by counting in plain code with the platform's own calendar. */
async function recount({ workspaceId, timeZone }: Scope): Promise<string[]> {
  const events = await database().event.findMany({ where: { workspaceId } });
  const names = new Map((await database().activity.findMany({ where: { workspaceId } })).map((row) => [row.id, row.key]));
  const days = new Map<string, { count: number; duration: number }>();
  const weeks = new Map<string, { acts: number; events: number }>();
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  for (const row of events) {
    const day = format.format(row.occurredAt);
    const monday = new Date(`${day}T00:00:00Z`);
    monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
    const dayKey = `${day} ${row.actorId} ${row.activityId}`;
    const ofDay = days.get(dayKey) ?? { count: 0, duration: 0 };
    days.set(dayKey, { count: ofDay.count + 1, duration: ofDay.duration + (row.durationMs ?? 0) });
    const weekKey = `week ${monday.toISOString().slice(0, 10)} ${row.actorId}`;
    const ofWeek = weeks.get(weekKey) ?? { acts: 0, events: 0 };
    const isAct = !['login', 'view'].includes(names.get(row.activityId) ?? '');
    weeks.set(weekKey, { acts: ofWeek.acts + (isAct ? 1 : 0), events: ofWeek.events + 1 });
  }
  return [...[...days].map(([key, { count, duration }]) => `${key} ${count} ${duration}`), ...[...weeks].map(([key, { acts, events: all }]) => `${key} ${acts}/${all}`)].sort();
}
