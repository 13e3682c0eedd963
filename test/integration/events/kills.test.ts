import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { createApiKey } from '#app/people/api-keys.server.ts';
import { makeScope } from '#test/factories/workspace.ts';
import { ingestUnderKills } from '#test/faults/ingest-under-kills.ts';

const KILLS = Number(process.env.PACER_KILLS ?? 2);

test(`no acknowledged event is missing and none counts twice after ${KILLS} kills`, async () => {
  const scope = await makeScope();
  const made = await createApiKey(scope, { name: 'Kills', permissions: ['events:write'], expiresAt: null });
  if (!made.ok) throw new Error(made.reason);
  const { acknowledged, sent, cutOff } = await ingestUnderKills(made.value.key, KILLS);
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(cutOff, 'requests under way when the process was killed').toBeGreaterThan(0);

  const where = { workspaceId: scope.workspaceId };
  const stored = new Set((await database().event.findMany({ where, select: { eventId: true } })).map(({ eventId }) => eventId));
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  expect([...stored].filter((id) => !sent.includes(id))).toEqual([]);
  const days = await database().eventDay.aggregate({ where, _sum: { count: true } });
  const weeks = await database().eventWeek.aggregate({ where, _sum: { events: true, acts: true } });
  expect({ days: days._sum.count, ...weeks._sum }, 'the sums are those of the events').toEqual({ days: stored.size, events: stored.size, acts: stored.size });
}, KILLS * 30_000 + 60_000);
