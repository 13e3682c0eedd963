import { expect, test } from 'vitest';
import { sendSuccess } from '#app/adoption/successes/send-success.server.ts';
import { type NewSuccess, NewSuccessSchema } from '#app/adoption/successes/success-form.ts';
import { answerAgreement, listSuccesses, publishSuccess, withdrawSuccess, writeSuccess } from '#app/adoption/successes/successes.server.ts';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { listMetrics, metricCatalogue } from '#app/metric-catalogue.server.ts';
import { chooseMessage } from '#app/people/mail/message-choices.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { day, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-03-20T11:00:00Z');

async function colleague(lead: Scope, name: string, role: Role = 'end-user', enrolledOn = '2026-01-05'): Promise<Scope> {
  const { workspaceId } = lead;
  const member = await inWorkspace(workspaceId, (tx) => tx.member.create({ data: { workspaceId, name, email: `${name}@firma.example`.toLowerCase(), role, enrolledOn: toDate(day(enrolledOn)) } }));
  return { ...lead, permissions: permissionsOf(role), member: { id: member.id, name, role }, actor: name };
}

const given = (overrides: Record<string, string> = {}): NewSuccess => NewSuccessSchema.parse({ title: 'Gelukt', text: 'Het is gelukt.', ...overrides });
const list = (scope: Scope) => listSuccesses(scope, listMetrics());

async function write(scope: Scope, form = given()): Promise<string> {
  const written = await writeSuccess(scope, form, { catalogue: metricCatalogue, asOf: NOW });
  if (!written.ok) throw new Error(written.reason);
  return written.value.id;
}

/** Everybody was there for a training in February: so many of the team, of so many. */
async function trained(lead: Scope, teamSize: number, others: number): Promise<{ teamId: string }> {
  const { workspaceId } = lead;
  return inWorkspace(workspaceId, async (tx) => {
    const [team, rest] = [await tx.team.create({ data: { workspaceId, name: 'Noord' } }), await tx.team.create({ data: { workspaceId, name: 'Zuid' } })];
    const course = await tx.trainingCourse.create({ data: { workspaceId, title: { nl: 'a', en: 'a' }, outcome: { nl: 'b', en: 'b' }, roles: ['end-user'], materials: [], createdAt: new Date('2026-01-05') } });
    const session = await tx.trainingSession.create({ data: { workspaceId, courseId: course.id, startsAt: new Date('2026-02-03T09:00:00Z'), endsAt: new Date('2026-02-03T10:00:00Z'), place: 'Zaal', trainer: 'T' } });
    for (let at = 0; at < teamSize + others; at++) {
      const member = await tx.member.create({ data: { workspaceId, name: `Mens ${at}`, email: `m${at}@firma.example`, role: 'end-user', enrolledOn: toDate(day('2026-01-05')) } });
      await tx.teamMembership.create({ data: { workspaceId, teamId: at < teamSize ? team.id : rest.id, memberId: member.id, startsOn: toDate(day('2026-01-05')) } });
      if (at > 0) await tx.trainingAttendance.create({ data: { workspaceId, sessionId: session.id, memberId: member.id, state: 'present' } });
    }
    return { teamId: team.id };
  });
}

test('a draft is read by its writer and who leads; told, by everybody; withdrawn, by nobody', async () => {
  const lead = await makeScope({ role: 'project-lead' });
  const [writer, reader] = [await colleague(lead, 'Noor', 'manager'), await colleague(lead, 'Sem')];
  const id = await write(writer);
  const seen = async () => Promise.all([writer, lead, reader].map(async (scope) => (await list(scope)).length));
  expect(await seen()).toEqual([1, 1, 0]);
  expect(await publishSuccess(reader, id, { asOf: NOW })).toEqual({ ok: false, reason: 'not-found' });
  expect(await publishSuccess(writer, id, { asOf: NOW })).toEqual({ ok: true });
  expect(await seen()).toEqual([1, 1, 1]);
  expect(await withdrawSuccess(lead, id, { asOf: NOW })).toEqual({ ok: true });
  expect(await seen()).toEqual([0, 0, 0]);
  expect(await publishSuccess(writer, id, { asOf: NOW })).toEqual({ ok: false, reason: 'withdrawn' });
  expect(await writeSuccess(reader, given(), { catalogue: metricCatalogue, asOf: NOW })).toEqual({ ok: false, reason: 'not-allowed' });
});

test('nobody is named without their agreement, and they can take it back', async () => {
  const lead = await makeScope({ role: 'project-lead' });
  const [named, other] = [await colleague(lead, 'Noor'), await colleague(lead, 'Sem')];
  const id = await write(lead, given({ whose: 'person', memberId: named.member!.id }));
  expect(await publishSuccess(lead, id, { asOf: NOW })).toEqual({ ok: false, reason: 'not-agreed' });
  await expect(database().successStory.update({ where: { id }, data: { publishedAt: NOW } })).rejects.toThrow(); // the database keeps it too
  expect(await list(named)).toHaveLength(1);
  expect(await answerAgreement(other, id, { isAgreed: true, asOf: NOW })).toEqual({ ok: false, reason: 'not-found' });
  expect(await answerAgreement(lead, id, { isAgreed: true, asOf: NOW })).toEqual({ ok: false, reason: 'not-found' });
  expect(await answerAgreement(named, id, { isAgreed: true, asOf: NOW })).toEqual({ ok: true });
  expect(await publishSuccess(lead, id, { asOf: NOW })).toEqual({ ok: true });
  expect(await list(other)).toMatchObject([{ subject: { kind: 'person', name: 'Noor' } }]);
  expect(await answerAgreement(named, id, { isAgreed: false, asOf: NOW })).toEqual({ ok: true });
  expect(await list(other)).toEqual([]);
});

test('the number stays as it was when the story was written, with its version and both its parts', async () => {
  const lead = await makeScope({ role: 'project-lead' });
  await trained(lead, 6, 8);
  const id = await write(lead, given({ metricId: 'training-reach', grain: 'month', on: '2026-02-14' }));
  const frozen = { metricId: 'training-reach', version: 1, grain: 'month', start: '2026-02-01', end: '2026-03-01', value: 13 / 14, numerator: 13, denominator: 14 };
  expect((await list(lead))[0]!.number).toMatchObject(frozen);
  await database().trainingAttendance.deleteMany({ where: { workspaceId: lead.workspaceId } });
  expect((await list(lead)).find((story) => story.id === id)!.number).toMatchObject(frozen);
});

test.each([
  ['a period that is not over', { on: '2026-03-10' }, 6, 8, 'not-over'],
  ['a metric that is none', { metricId: 'no-such-metric' }, 6, 8, 'unknown-metric'],
  ['a metric that is not per team', { metricId: 'revenue', whose: 'team' }, 6, 8, 'not-per-team'],
  ['everybody, when they are four', {}, 2, 2, 'too-few'],
  ['a team of four', { whose: 'team' }, 4, 8, 'too-few'],
  ['a team by which one of four could be subtracted', { whose: 'team' }, 8, 4, 'too-few'],
])('no number of %s', async (_, overrides, teamSize, others, reason) => {
  const lead = await makeScope({ role: 'project-lead' });
  const { teamId } = await trained(lead, teamSize, others);
  const form = given({ metricId: 'training-reach', on: '2026-02-14', ...overrides, ...('whose' in overrides ? { teamId } : {}) });
  expect(await writeSuccess(lead, form, { catalogue: metricCatalogue, asOf: NOW })).toEqual({ ok: false, reason });
});

test('sent to who is enrolled in the role and wants it, once a day', async () => {
  const lead = await makeScope({ role: 'project-lead' });
  const [wants, refuses] = [await colleague(lead, 'Noor'), await colleague(lead, 'Sem')];
  await colleague(lead, 'Later', 'end-user', '2026-04-01');
  await colleague(lead, 'Chef', 'manager');
  await chooseMessage(refuses, { kind: 'success', isWanted: false, asOf: NOW });
  const id = await write(lead);
  const send = async (scope = lead, asOf = NOW) => sendSuccess(scope, (await list(lead)).find((story) => story.id === id)!, { role: 'end-user', asOf, write: () => 'Het is gelukt.' });
  expect(await send()).toEqual({ ok: false, reason: 'not-told' });
  await publishSuccess(lead, id, { asOf: NOW });
  expect(await send(wants)).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await send()).toEqual({ ok: true, value: 1 });
  expect(await send()).toEqual({ ok: false, reason: 'just-sent' });
  expect(await database().outgoingMail.findMany({ where: { workspaceId: lead.workspaceId }, select: { memberId: true, kind: true } })).toEqual([{ memberId: wants.member!.id, kind: 'success' }]);
  expect(await send(lead, new Date(NOW.getTime() + 86_400_000))).toEqual({ ok: true, value: 1 });
});

test('another workspace sees nothing and tells nothing', async () => {
  const lead = await makeScope({ role: 'project-lead' });
  const id = await write(lead);
  const [story] = await list(lead);
  const other = await makeScope({ role: 'project-lead' });
  await colleague(other, 'Vreemde');
  expect(await list(other)).toEqual([]);
  expect(await publishSuccess(other, id, { asOf: NOW })).toEqual({ ok: false, reason: 'not-found' });
  expect(await withdrawSuccess(other, id, { asOf: NOW })).toEqual({ ok: false, reason: 'not-found' });
  expect(await answerAgreement(other, id, { isAgreed: true, asOf: NOW })).toEqual({ ok: false, reason: 'not-found' });
  await publishSuccess(lead, id, { asOf: NOW });
  expect(await sendSuccess(other, { ...story!, publishedAt: NOW }, { role: 'end-user', asOf: NOW, write: () => '' })).toEqual({ ok: false, reason: 'just-sent' });
  expect(await database().outgoingMail.count({ where: { workspaceId: lead.workspaceId } })).toBe(0);
  expect(await writeSuccess(other, given({ whose: 'person', memberId: lead.member!.id }), { catalogue: metricCatalogue, asOf: NOW })).toEqual({ ok: false, reason: 'unknown-person' });
});
