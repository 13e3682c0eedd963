import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { recountEvents } from '#app/events/recount.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

async function bringIn(scope: Scope, ids: string[]): Promise<void> {
  // Sunday evening in Amsterdam is already Monday in Auckland: another day and another week.
  const events = ids.map((id) => ({ event_id: id, actor: 'ann@example.org', activity: id === 'e3' ? 'login' : 'case-updated', occurred_at: '2026-11-15T20:00:00Z', duration_ms: 100 }));
  await ingestEvents(scope, events, { asOf: NOW, receivedAt: NOW });
}

const days = (scope: Scope) => database().eventDay.findMany({ where: { workspaceId: scope.workspaceId }, select: { day: true, count: true, durationMs: true }, orderBy: [{ day: 'asc' }, { count: 'desc' }] });
const weeks = (scope: Scope) => database().eventWeek.findMany({ where: { workspaceId: scope.workspaceId }, select: { week: true, acts: true, events: true } });

test('counted again in another time zone, events fall on the days and weeks of that zone', async () => {
  const scope = await makeScope();
  await bringIn(scope, ['e1', 'e2', 'e3']);
  expect(await weeks(scope)).toEqual([{ week: new Date('2026-11-09'), acts: 2, events: 3 }]);
  await recountEvents({ ...scope, timeZone: 'Pacific/Auckland' });
  expect(await weeks(scope)).toEqual([{ week: new Date('2026-11-16'), acts: 2, events: 3 }]);
  expect(await days(scope)).toEqual([
    { day: new Date('2026-11-16'), count: 2, durationMs: 200n },
    { day: new Date('2026-11-16'), count: 1, durationMs: 100n },
  ]);
});

test('counted again in the same zone nothing changes, and another workspace is left alone', async () => {
  const [scope, other] = [await makeScope(), await makeScope()];
  for (const one of [scope, other]) await bringIn(one, ['e1', 'e3']);
  const before = [await days(scope), await weeks(scope), await days(other), await weeks(other)];
  await recountEvents(scope);
  expect([await days(scope), await weeks(scope), await days(other), await weeks(other)]).toEqual(before);
});
