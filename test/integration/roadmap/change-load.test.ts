import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import { setLoadNorm, setTouchedGroups } from '#app/roadmap/change-load/change-load.server.ts';
import { loadSheet } from '#app/roadmap/change-load/load-sheet.ts';
import { findChangeLoad } from '#app/roadmap/change-load/read-change-load.server.ts';
import { addGroup } from '#app/roadmap/impact/change-groups.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { day, toDate } from '#app/values/day.ts';
import { must } from '#test/factories/must.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

const asOf = new Date('2026-03-18T12:00:00Z');

test('activities, messages, trainings and going live are counted for the groups they touch, and the norm says what is too much', async () => {
  const lead = await makeScope({ role: 'project-lead' });
  const { workspaceId } = lead;
  const programmeId = must(await createProgramme(lead, { name: 'Programme' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA))).id;
  const db = database();
  const team = await db.team.create({ data: { workspaceId, name: 'The desk' } });
  const group = (name: string, teamId: string | null) => addGroup(lead, { name, teamId, roleId: null, now: '', wanted: '', organisation: null, department: null, individual: null, note: '' }, asOf);
  const desk = must(await group('Desk', team.id)).id;
  const sales = must(await group('Sales', null)).id;
  const phase = await db.phase.findFirstOrThrow({ where: { workspaceId, kind: 'strategy' } });
  const item = await db.planItem.create({ data: { workspaceId, programmeId, phaseId: phase.id, shape: 'activity', colour: 'red', name: 'Practise', plannedStartsOn: toDate(day('2026-04-06')), plannedEndsOn: toDate(day('2026-05-09')) } });
  const message = { workspaceId, programmeId, text: '', covers: [], senderId: lead.member!.id, voice: 'project', channel: 'mail', createdAt: asOf };
  await db.plannedMessage.create({ data: { ...message, subject: 'To the desk', audience: [team.id], plannedOn: toDate(day('2026-04-10')) } });
  await db.plannedMessage.create({ data: { ...message, subject: 'Called off', audience: ['everybody'], plannedOn: toDate(day('2026-04-10')), cancelledAt: asOf } });
  const course = await db.trainingCourse.create({ data: { workspaceId, title: { nl: 'Basis', en: 'Basics' }, outcome: { nl: '', en: '' }, roles: ['end-user'], materials: [], createdAt: asOf } });
  for (const on of ['2026-04-13', '2026-04-14']) await db.trainingSession.create({ data: { workspaceId, courseId: course.id, startsAt: new Date(`${on}T08:00:00Z`), endsAt: new Date(`${on}T09:00:00Z`), place: 'Here', trainer: 'Somebody' } });

  const april = async (name: string) => (await findChangeLoad(lead, { grain: 'month', shift: 0 }, { asOf, locale: 'en' }))!.groups.find((each) => each.name === name)!.cells.find(({ period }) => period.start === '2026-04-01')!;
  expect(await april('Desk')).toMatchObject({ points: 3, isTooMuch: false, things: [{ kind: 'training', name: 'Basics' }, { kind: 'message', name: 'To the desk' }] });
  expect(await april('Sales'), 'nobody said who they are, and nothing was said to touch them').toMatchObject({ points: 0 });

  must(await setTouchedGroups(lead, item.id, [desk, sales]));
  expect((await april('Desk')).points).toBe(4);
  expect((await april('Sales')).points).toBe(1);
  must(await setTouchedGroups(lead, item.id, [sales]));
  expect((await april('Desk')).points, 'these and no others').toBe(3);

  must(await setLoadNorm(lead, { week: 2, month: 2 }));
  expect((await april('Desk')).isTooMuch).toBe(true);
  overwriteGetLocale(() => 'en');
  const sheet = loadSheet(await findChangeLoad(lead, { grain: 'month', shift: 0 }, { asOf, locale: 'en' }))!;
  expect(sheet.rows.find(([name, , points]) => name === 'Desk' && (points as { value: number }).value === 3)?.slice(4)).toEqual(['Yes', 'Training: Basics; Message: To the desk']);

  expect(await setTouchedGroups(lead, item.id, [team.id])).toEqual({ ok: false, reason: 'not-found' });
  expect(await setTouchedGroups(await makeScope({ role: 'project-lead' }), item.id, [desk])).toMatchObject({ ok: false });
  expect(await setLoadNorm(await join(lead, 'manager'), { week: 1, month: 1 })).toEqual({ ok: false, reason: 'not-allowed' });
  const wave = await db.milestone.create({ data: { workspaceId, kind: 'go-live', onDay: toDate(day('2026-04-20')), title: { nl: 'Golf', en: 'Wave' }, teamIds: [team.id] } });
  expect((await april('Desk')).things[0], 'a wave of its team is its going live').toEqual({ kind: 'go-live', name: 'Wave' });
  expect((await april('Sales')).things.map(({ kind }) => kind)).not.toContain('go-live');
  await db.milestone.delete({ where: { id: wave.id } });
  const goLive = (await findChangeLoad(lead, { grain: 'month', shift: 1 }, { asOf, locale: 'en' }))!.groups[0]!.cells.flatMap(({ things }) => things).filter(({ kind }) => kind === 'go-live');
  expect(goLive, 'without one that of the programme').toEqual([{ kind: 'go-live', name: 'Programme' }]);
});
