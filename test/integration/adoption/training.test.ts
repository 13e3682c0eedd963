import { expect, test } from 'vitest';
import { findSessionList, invite, noteAttendance } from '#app/adoption/training/attendance.server.ts';
import { changeCourse, createCourse, listCourses, withdrawCourse } from '#app/adoption/training/courses.server.ts';
import { askOf } from '#app/adoption/training/own-training.ts';
import { findOwnTraining, giveUpPlace, listOwnTrainings, scoreSession, takePlace } from '#app/adoption/training/own-trainings.server.ts';
import { cancelSession, planSession } from '#app/adoption/training/sessions.server.ts';
import { CourseSchema, SessionSchema } from '#app/adoption/training/training-form.ts';
import { findCoursePage, findTrainingPage } from '#app/adoption/training/training-page.server.ts';
import { countWaiting } from '#app/adoption/waiting.server.ts';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { metricSeries } from '#app/metric-catalogue.server.ts';
import { chooseMessage } from '#app/people/mail/message-choices.server.ts';
import { listOutbox } from '#app/people/mail/outbox.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { day, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

const noon = (on: string) => new Date(`${on}T11:00:00Z`);
const BEFORE = noon('2026-03-01');

async function firm(sizes: Partial<Record<Role, number>>): Promise<{ lead: Scope; people: Record<string, Scope[]> }> {
  const lead = await makeScope({ role: 'project-lead' });
  const { workspaceId } = lead;
  const people: Record<string, Scope[]> = {};
  for (const [role, size] of Object.entries(sizes) as [Role, number][]) {
    people[role] = [];
    for (let at = 0; at < size; at++) {
      const member = await inWorkspace(workspaceId, (tx) => tx.member.create({ data: { workspaceId, name: `${role} ${at}`, email: `${role}${at}@firma.example`, role, enrolledOn: toDate(day('2026-01-05')) } }));
      people[role].push({ ...lead, permissions: permissionsOf(role), member: { id: member.id, name: member.name, role }, actor: member.name });
    }
  }
  return { lead, people };
}

async function course(lead: Scope, roles: Role[] = ['end-user'], asOf = BEFORE): Promise<string> {
  const made = await createCourse(lead, CourseSchema.parse({ titleNl: 'Basis', outcomeNl: 'Iets kunnen', roles }), { asOf });
  if (!made.ok) throw new Error(made.reason);
  return made.value.id;
}

async function session(lead: Scope, courseId: string, on = '2026-03-09', seats?: string): Promise<string> {
  const made = await planSession(lead, courseId, SessionSchema.parse({ on, from: '10:00', until: '11:30', place: 'Zaal', trainer: 'Trainer', seats }));
  if (!made.ok) throw new Error(made.reason);
  return made.value.id;
}

test('from invited to present to scored, and each step asks the reader the next thing', async () => {
  const { lead, people } = await firm({ 'end-user': 6 });
  const courseId = await course(lead);
  const [one] = people['end-user']!;
  const ask = async (asOf: Date) => askOf((await findOwnTraining(one!, courseId, { asOf }))!, asOf)?.kind ?? null;
  const waiting = (asOf: Date) => countWaiting(one!, { asOf });
  expect(await ask(BEFORE)).toBeNull(); // nothing to choose from
  const id = await session(lead, courseId);
  expect([await ask(BEFORE), await waiting(BEFORE)]).toEqual(['choose', 1]);
  expect(await noteAttendance(lead, id, {}, { asOf: BEFORE })).toEqual({ ok: false, reason: 'not-begun' });
  expect(await invite(lead, id, 'needing', { asOf: BEFORE })).toEqual({ ok: true, value: 6 });
  expect(await invite(lead, id, 'needing', { asOf: BEFORE })).toEqual({ ok: false, reason: 'nobody' });
  expect(await ask(BEFORE)).toBe('go');
  // The badge counts it on its day, as long as it asks something.
  expect([await waiting(BEFORE), await waiting(new Date('2026-03-09T07:00:00Z'))]).toEqual([0, 1]);
  const after = noon('2026-03-09');
  const everybody = Object.fromEntries(people['end-user']!.map(({ member }, at) => [member!.id, at === 5 ? ('absent' as const) : ('present' as const)]));
  expect(await noteAttendance(lead, id, everybody, { asOf: after })).toEqual({ ok: true });
  expect([await ask(after), await waiting(after)]).toEqual(['score', 1]);
  const score = (who: Scope, asOf = after) => scoreSession(who, courseId, { sessionId: id, score: 4, remark: 'Goed', asOf });
  expect(await Promise.all([score(one!), score(one!)])).toEqual([{ ok: true }, { ok: true }]);
  expect([await ask(after), await waiting(after)]).toEqual([null, 0]);
  expect(await score(people['end-user']![5]!)).toEqual({ ok: false, reason: 'not-found' });
  expect(await score(people['end-user']![1]!, noon('2026-03-17'))).toEqual({ ok: false, reason: 'closed' });
  const { ones, twos, threes, fours, fives } = await database().trainingTally.findFirstOrThrow({ where: { workspaceId: lead.workspaceId } });
  expect([ones, twos, threes, fours, fives]).toEqual([0, 0, 0, 1, 0]);
  // Who scored was there: nobody makes them absent afterwards.
  await noteAttendance(lead, id, { [one!.member!.id]: 'absent' }, { asOf: after });
  expect((await findSessionList(lead, id, { asOf: after }))!.attendees.find(({ memberId }) => memberId === one!.member!.id)).toMatchObject({ state: 'present', isFixed: true });
});

test('a score and its remarks show from five answers and after the week, and nothing stored says whose they are', async () => {
  const { lead, people } = await firm({ 'end-user': 5 });
  const courseId = await course(lead);
  const id = await session(lead, courseId);
  await invite(lead, id, 'needing', { asOf: BEFORE });
  const after = noon('2026-03-09');
  await noteAttendance(lead, id, Object.fromEntries(people['end-user']!.map(({ member }) => [member!.id, 'present' as const])), { asOf: after });
  const give = (who: Scope, score: 2 | 5) => scoreSession(who, courseId, { sessionId: id, score, remark: `Een ${score}`, asOf: after });
  for (const who of people['end-user']!.slice(0, 4)) await give(who, 5);
  expect((await findCoursePage(lead, courseId, { asOf: noon('2026-03-20') }))!.experience).toBeNull();
  await give(people['end-user']![4]!, 2);
  expect((await findCoursePage(lead, courseId, { asOf: noon('2026-03-12') }))).toMatchObject({ experience: null, remarks: [] });
  expect((await findCoursePage(lead, courseId, { asOf: noon('2026-03-20') }))).toMatchObject({ experience: { answers: 5, mean: 4.4 }, remarks: ['Een 2', 'Een 5', 'Een 5', 'Een 5', 'Een 5'] });
  const columns = await database().$queryRaw<{ column_name: string }[]>`SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name IN ('training_tallies', 'training_remarks')`;
  expect(columns.filter(({ column_name }) => /member|actor|_at$|_on$/.test(column_name))).toEqual([]);
  expect(await database().auditEvent.count({ where: { workspaceId: lead.workspaceId, verb: { contains: 'score' } } })).toBe(0);
});

test('the last seat goes to one of two, and choosing another time frees the first', async () => {
  const { lead, people } = await firm({ 'end-user': 2 });
  const courseId = await course(lead);
  const [small, other] = [await session(lead, courseId, '2026-03-09', '1'), await session(lead, courseId, '2026-03-10')];
  const [a, b] = people['end-user']!;
  const answers = await Promise.all([takePlace(a!, courseId, small, { asOf: BEFORE }), takePlace(b!, courseId, small, { asOf: BEFORE })]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'full' });
  const [winner, loser] = answers[0].ok ? [a!, b!] : [b!, a!];
  expect(await takePlace(winner, courseId, other, { asOf: BEFORE })).toEqual({ ok: true });
  expect(await takePlace(loser, courseId, small, { asOf: BEFORE })).toEqual({ ok: true });
  expect(await giveUpPlace(loser, courseId, small, { asOf: noon('2026-03-09') })).toEqual({ ok: false, reason: 'begun' });
  expect(await giveUpPlace(loser, courseId, small, { asOf: BEFORE })).toEqual({ ok: true });
  await cancelSession(lead, other, { asOf: BEFORE });
  expect(await takePlace(loser, courseId, other, { asOf: BEFORE })).toEqual({ ok: false, reason: 'cancelled' });
});

test('who was present at a course takes no second seat in it, who was absent does', async () => {
  const { lead, people } = await firm({ 'end-user': 2 });
  const courseId = await course(lead);
  const [first, second] = [await session(lead, courseId), await session(lead, courseId, '2026-03-16')];
  const [came, missed] = people['end-user']!;
  await invite(lead, first, 'needing', { asOf: BEFORE });
  const after = noon('2026-03-09');
  await noteAttendance(lead, first, { [came!.member!.id]: 'present', [missed!.member!.id]: 'absent' }, { asOf: after });
  expect(await takePlace(came!, courseId, second, { asOf: after })).toEqual({ ok: false, reason: 'trained' });
  expect(await takePlace(missed!, courseId, second, { asOf: after })).toEqual({ ok: true });
  expect((await findSessionList(lead, second, { asOf: after }))!.attendees.map(({ memberId }) => memberId)).toEqual([missed!.member!.id]);
});

test('who had a place is told once that the session does not go on, but not who wants no such mail', async () => {
  const { lead, people } = await firm({ 'end-user': 3 });
  const courseId = await course(lead);
  const id = await session(lead, courseId);
  const [signedUp, invited, silent] = people['end-user']!;
  await takePlace(signedUp!, courseId, id, { asOf: BEFORE });
  await chooseMessage(silent!, { kind: 'training', isWanted: false, asOf: BEFORE });
  for (const { member } of [invited!, silent!]) await invite(lead, id, member!.id, { asOf: BEFORE });
  const told = async () => (await database().outgoingMail.findMany({ where: { workspaceId: lead.workspaceId } })).filter(({ subject }) => subject.startsWith('Gaat niet door')).map(({ address }) => address);
  expect(await cancelSession(lead, id, { asOf: noon('2026-03-10') })).toEqual({ ok: false, reason: 'begun' });
  expect(await told()).toEqual([]);
  for (let twice = 0; twice < 2; twice++) expect(await cancelSession(lead, id, { asOf: BEFORE })).toEqual({ ok: true });
  expect((await told()).toSorted()).toEqual(['end-user0@firma.example', 'end-user1@firma.example']);
});

test('the reach on the page, per role and from the catalogue agrees with a plain count', async () => {
  const { lead, people } = await firm({ 'end-user': 10, manager: 6, management: 2 });
  const [basis, lead2] = [await course(lead, ['end-user', 'manager', 'management']), await course(lead, ['manager'])];
  const come = async (courseId: string, who: Scope[], on: string) => {
    const id = await session(lead, courseId, on);
    for (const { member } of who) await invite(lead, id, member!.id, { asOf: noon(on) }); // put on the list once it has begun
    return id;
  };
  await come(basis, [...people['end-user']!.slice(0, 9), ...people.manager!.slice(0, 5)], '2026-03-09');
  await come(lead2, people.manager!.slice(0, 3), '2026-03-16');
  await inWorkspace(lead.workspaceId, (tx) => tx.member.updateMany({ where: { workspaceId: lead.workspaceId, id: people['end-user']![9]!.member!.id }, data: { leftOn: toDate(day('2026-03-18')) } }));
  const { reach } = await findTrainingPage(lead, { asOf: noon('2026-03-23') });
  // The two of management are too few to tell, and the smallest other goes with them.
  expect(reach.roles.find(({ role }) => role === 'end-user')).toMatchObject({ trained: 9, needing: 9, value: 1 });
  expect(reach.roles.filter(({ value }) => value === null).map(({ role }) => role).sort()).toEqual(['management', 'manager']);
  expect(reach.whole).toEqual({ trained: 12, needing: 17, value: 12 / 17 });
  const ask = (role: string | null) => metricSeries(lead, { metricId: 'training-reach', from: day('2026-03-02'), to: day('2026-03-23'), grain: 'week', role }, noon('2026-03-25'));
  const counts = async (role: string | null) => {
    const answer = await ask(role);
    return answer.ok ? answer.value.points.map(({ numerator, denominator, state }) => [numerator, denominator, state]) : answer;
  };
  expect(await counts(null)).toEqual([[0, 18, 'complete'], [14 - 5, 18, 'complete'], [12, 17, 'complete']]);
  expect(await counts('manager')).toEqual([[0, 6, 'complete'], [0, 6, 'complete'], [3, 6, 'complete']]);
});

test('who may not is refused, and a change of an older state is not made', async () => {
  const { lead, people } = await firm({ 'end-user': 1 });
  const courseId = await course(lead);
  const id = await session(lead, courseId);
  const given = CourseSchema.parse({ titleNl: 'Anders', outcomeNl: 'Iets', roles: ['manager'], version: '1' });
  const reader = { ...lead, permissions: permissionsOf('manager') };
  expect(await createCourse(reader, given, { asOf: BEFORE })).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await changeCourse(reader, courseId, given)).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await invite(reader, id, 'needing', { asOf: BEFORE })).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await noteAttendance(reader, id, {}, { asOf: BEFORE })).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await changeCourse(lead, courseId, given)).toEqual({ ok: true });
  expect(await changeCourse(lead, courseId, given)).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await takePlace(people['end-user']![0]!, courseId, id, { asOf: BEFORE })).toEqual({ ok: false, reason: 'not-found' }); // for managers now
});

test('another workspace sees nothing, takes no place and writes nothing', async () => {
  const { lead } = await firm({ 'end-user': 5 });
  const courseId = await course(lead);
  const id = await session(lead, courseId);
  const other = await makeScope({ role: 'project-lead' });
  expect(await listCourses(other)).toEqual([]);
  expect(await findSessionList(other, id, { asOf: BEFORE })).toBeNull();
  expect(await listOwnTrainings({ ...other, member: { ...other.member!, role: 'end-user' } }, { asOf: BEFORE })).toEqual([]);
  expect(await takePlace(other, courseId, id, { asOf: BEFORE })).toEqual({ ok: false, reason: 'not-found' });
  expect(await invite(other, id, 'needing', { asOf: BEFORE })).toEqual({ ok: false, reason: 'not-found' });
  expect(await withdrawCourse(other, courseId, { isWithdrawn: true, asOf: BEFORE })).toEqual({ ok: false, reason: 'not-found' });
  expect(await cancelSession(other, id, { asOf: BEFORE })).toEqual({ ok: false, reason: 'not-found' });
});

test('who is invited is told by mail in their language, once; not who wants no such mail, nor who is put on the list once it has begun', async () => {
  process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
  const { lead, people } = await firm({ 'end-user': 3 });
  const courseId = await course(lead);
  const [first, second, third] = people['end-user']!;
  await chooseMessage(second!, { kind: 'training', isWanted: false, asOf: BEFORE });
  const person = await database().person.create({ data: { email: 'reads-english@firma.example', name: 'E', locale: 'en' } });
  await database().member.update({ where: { id: third!.member!.id }, data: { personId: person.id } });
  const id = await session(lead, courseId);
  expect(await invite(lead, id, 'needing', { asOf: BEFORE })).toEqual({ ok: true, value: 3 });
  await invite(lead, id, 'needing', { asOf: BEFORE });
  const { mails } = await listOutbox(lead, { after: null });
  const to = (who: Scope) => mails.filter(({ address }) => address === `${who.member!.name.replace(' ', '')}@firma.example`);
  expect(mails).toHaveLength(2);
  expect(to(second!)).toEqual([]);
  expect(to(first!)[0]).toMatchObject({ kind: 'training', subject: 'Uitnodiging: Basis' });
  expect(to(first!)[0]!.text).toContain('maandag 9 maart, 10:00–11:30\nWaar: Zaal');
  expect(to(first!)[0]!.text).toMatch(new RegExp(`/me/trainings/${courseId}\n\nGeen uitnodigingen voor trainingen per mail meer\\? .*/unsubscribe/`));
  expect(to(third!)[0]!.text).toContain('When: Monday 9 March, 10:00–11:30');
  const begun = await session(lead, await course(lead), '2026-03-02');
  expect(await invite(lead, begun, first!.member!.id, { asOf: noon('2026-03-02') })).toEqual({ ok: true, value: 1 });
  expect((await listOutbox(lead, { after: null })).mails).toHaveLength(2);
});
