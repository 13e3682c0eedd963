import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { endAccess } from '#app/people/members.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { closeCalendarFeed, findCalendarFeed, openCalendarFeed, readCalendar } from '#app/roadmap/calendar/calendar-feed.server.ts';
import { addItem } from '#app/roadmap/plan/change-plan.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { day } from '#app/values/day.ts';
import { signToken } from '#app/web/signed-token.server.ts';
import { must } from '#test/factories/must.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-03-04T10:00:00Z');

let lead: Scope;
let user: Scope;

beforeAll(() => {
  process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
});

/** A plan with one thing of the user and one of the lead. */
beforeEach(async () => {
  lead = await makeScope({ role: 'project-lead' });
  user = await join(lead, 'end-user');
  const { id } = must(await createProgramme(lead, { name: 'Klant centraal' }, usualPlan(day('2026-03-02'), { strategy: [], impact: [], execution: [], 'go-live': [], learning: [] })));
  const phase = await database().phase.findFirstOrThrow({ where: { programmeId: id, kind: 'execution' } });
  for (const scope of [lead, user]) {
    const shared = { shape: 'activity', colour: 'red', phaseId: phase.id, forecast: null, actual: { start: null, end: null }, hoursPlanned: null, hoursSpent: null, objectiveId: null, specificationId: null } as const;
    must(await addItem(lead, { ...shared, name: `Van ${scope.member!.role}`, ownerId: scope.member!.id, planned: { start: day('2026-04-01'), end: day('2026-04-08') } }, NOW));
  }
});

async function follow(scope: Scope, isOwnOnly = false): Promise<string> {
  await openCalendarFeed(scope, { isOwnOnly, asOf: NOW });
  return (await findCalendarFeed(scope))!.token;
}

const names = async (token: string) => (await readCalendar(token))?.content.items.map(({ name }) => name).sort() ?? null;

test('the address gives the whole plan with its five gates, or what is one’s own', async () => {
  const token = await follow(user);
  expect(await names(token)).toEqual(['Van end-user', 'Van project-lead']);
  expect((await readCalendar(token))!.content.gates).toHaveLength(5);
  expect(await names(await follow(user, true))).toEqual(['Van end-user']);
});

test('another address makes the one before it worthless, and so does stopping', async () => {
  const first = await follow(user);
  const second = await follow(user);
  expect([await names(first), (await names(second))?.length]).toEqual([null, 2]);
  await closeCalendarFeed(user);
  await closeCalendarFeed(user);
  expect([await names(second), await findCalendarFeed(user)]).toEqual([null, null]);
});

test('who has no access any more gets nothing', async () => {
  const token = await follow(user);
  expect((await endAccess(lead, user.member!.id, NOW)).ok).toBe(true);
  expect(await names(token)).toBeNull();
});

test('an address that was changed, was signed for something else, or is of another workspace gives nothing', async () => {
  const token = await follow(user);
  const other = await makeScope({ role: 'project-lead' });
  const { key } = await database().calendarFeed.findFirstOrThrow({ where: { workspaceId: lead.workspaceId } });
  expect(await names(`${token}x`)).toBeNull();
  expect(await names(signToken([lead.workspaceId, user.member!.id, key], 'unsubscribe'))).toBeNull();
  expect(await names(signToken([other.workspaceId, user.member!.id, key], 'calendar'))).toBeNull();
  expect(await names('nothing')).toBeNull();
});
