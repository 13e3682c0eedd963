import { expect, test } from 'vitest';
import { answerQuestion, setDebt, shareQuestion } from '#app/adoption/questions/answer.server.ts';
import { askQuestion, noteHelped, reopenQuestion } from '#app/adoption/questions/ask.server.ts';
import { NewQuestionSchema } from '#app/adoption/questions/question-form.ts';
import { findQuestion, listOwnQuestions, listQuestions, listSharedQuestions } from '#app/adoption/questions/questions.server.ts';
import { endCharge, findSuperUsers, listCharges, listSuperUsers, nameSuperUser } from '#app/adoption/super-users/charges.server.ts';
import { countWaiting } from '#app/adoption/waiting.server.ts';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { chooseMessage } from '#app/people/mail/message-choices.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { day, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

// A Thursday: two working days later is Monday.
const ASKED = new Date('2026-03-05T11:00:00Z');
const LATER = new Date('2026-03-06T11:00:00Z');

async function colleague(lead: Scope, name: string, role: Role = 'end-user'): Promise<Scope> {
  const { workspaceId } = lead;
  const member = await inWorkspace(workspaceId, (tx) => tx.member.create({ data: { workspaceId, name, email: `${name}@firma.example`.toLowerCase(), role } }));
  return { ...lead, permissions: permissionsOf(role), member: { id: member.id, name, role }, actor: name };
}

async function ask(who: Scope, given: Record<string, string> = {}): Promise<string> {
  const asked = await askQuestion(who, NewQuestionSchema.parse({ text: 'Hoe sluit ik een melding?', page: '/crm/cases', ...given }), { asOf: ASKED });
  if (!asked.ok) throw new Error(asked.reason);
  return asked.value.id;
}

test('asked, answered by mail and on the page, asked again and answered again', async () => {
  const lead = await makeScope({ role: 'project-lead' });
  const asker = await colleague(lead, 'Noor');
  const id = await ask(asker);
  expect(await findQuestion(lead, id)).toMatchObject({ dueOn: '2026-03-09', page: '/crm/cases', answeredAt: null, owedBy: null, askedBy: { name: 'Noor' } });
  // Nobody in particular owes it: it waits for who answers from its day on, and never for the asker.
  expect([await countWaiting(lead, { asOf: LATER }), await countWaiting(lead, { asOf: new Date('2026-03-09T09:00:00Z') }), await countWaiting(asker, { asOf: LATER })]).toEqual([0, 1, 0]);
  expect(await answerQuestion(lead, id, { text: 'Zo.', version: 1 }, { asOf: LATER })).toEqual({ ok: true });
  expect(await answerQuestion(lead, id, { text: 'Of zo.', version: 1 }, { asOf: LATER })).toEqual({ ok: false, reason: 'changed-meanwhile' });
  const mails = await database().outgoingMail.findMany({ where: { workspaceId: lead.workspaceId } });
  expect(mails).toMatchObject([{ memberId: asker.member!.id, kind: 'answer', address: 'noor@firma.example', link: '/me/questions' }]);
  expect(mails[0]!.body).toContain('Zo.');
  expect((await listOwnQuestions(asker))[0]).toMatchObject({ posts: [{ kind: 'answer', text: 'Zo.', by: 'Test member' }] });
  expect(await countWaiting(asker, { asOf: LATER }), 'a new answer').toBe(1);
  const friday = new Date('2026-03-06T12:00:00Z');
  expect(await reopenQuestion(asker, id, 'Welke knop?', { asOf: friday })).toEqual({ ok: true });
  expect(await findQuestion(lead, id)).toMatchObject({ answeredAt: null, dueOn: '2026-03-10' });
  expect(await reopenQuestion(asker, id, 'Nog eens', { asOf: friday })).toEqual({ ok: false, reason: 'not-found' }); // no answer to be unhappy with
  await answerQuestion(lead, id, { text: 'De groene.', version: 3 }, { asOf: friday });
  expect(await noteHelped(asker, id, { asOf: friday })).toEqual({ ok: true });
  expect(await countWaiting(asker, { asOf: friday })).toBe(0);
  expect((await listOwnQuestions(asker))[0]).toMatchObject({ helpedAt: friday, posts: [{ kind: 'answer' }, { kind: 'not-helped' }, { kind: 'answer' }] });
});

test('who wants no mail about answers gets none, and reads it on the page', async () => {
  const lead = await makeScope({ role: 'project-lead' });
  const asker = await colleague(lead, 'Noor');
  await chooseMessage(asker, { kind: 'answer', isWanted: false, asOf: ASKED });
  const id = await ask(asker);
  await answerQuestion(lead, id, { text: 'Zo.', version: 1 }, { asOf: LATER });
  expect(await database().outgoingMail.count({ where: { workspaceId: lead.workspaceId } })).toBe(0);
  expect((await listOwnQuestions(asker))[0]!.posts).toHaveLength(1);
});

test('everybody reads it only when the asker allows it, there is an answer and an answerer chose so; never with a name', async () => {
  const lead = await makeScope({ role: 'project-lead' });
  const asker = await colleague(lead, 'Noor');
  const reader = await colleague(lead, 'Sem');
  const [closed, open] = [await ask(asker), await ask(asker, { isShareable: 'on', text: 'Waar staat het?' })];
  expect(await shareQuestion(lead, open, { isShared: true, asOf: LATER })).toEqual({ ok: false, reason: 'not-shareable' });
  for (const id of [closed, open]) await answerQuestion(lead, id, { text: 'Daar.', version: 1 }, { asOf: LATER });
  expect(await shareQuestion(lead, closed, { isShared: true, asOf: LATER })).toEqual({ ok: false, reason: 'not-shareable' });
  expect(await shareQuestion(lead, open, { isShared: true, asOf: LATER })).toEqual({ ok: true });
  expect(await listSharedQuestions(reader)).toEqual([{ id: open, text: 'Waar staat het?', answer: 'Daar.', about: null }]);
  await reopenQuestion(asker, open, 'Niet duidelijk', { asOf: LATER });
  expect(await listSharedQuestions(reader)).toEqual([]);
});

test('who answers none sees nobody’s questions and answers nothing', async () => {
  const lead = await makeScope({ role: 'project-lead' });
  const [asker, other] = [await colleague(lead, 'Noor'), await colleague(lead, 'Sem')];
  const id = await ask(asker);
  expect(await listQuestions(other)).toBeNull();
  expect(await findQuestion(other, id)).toBeNull();
  expect(await listOwnQuestions(other)).toEqual([]);
  expect(await answerQuestion(other, id, { text: 'Zo.', version: 1 }, { asOf: LATER })).toEqual({ ok: false, reason: 'not-found' });
  expect(await setDebt(other, id, { owedById: null, dueOn: day('2026-04-01') })).toEqual({ ok: false, reason: 'not-found' });
  await answerQuestion(lead, id, { text: 'Zo.', version: 1 }, { asOf: LATER });
  expect(await noteHelped(other, id, { asOf: LATER })).toEqual({ ok: false, reason: 'not-found' });
  expect(await reopenQuestion(other, id, 'Mis nog iets', { asOf: LATER })).toEqual({ ok: false, reason: 'not-found' });
});

test('a super user owes the answer to their people, sees theirs first and knows no more of them than their names', async () => {
  const lead = await makeScope({ role: 'project-lead' });
  const { workspaceId } = lead;
  const [helper, own, other] = [await colleague(lead, 'Helper'), await colleague(lead, 'Noor'), await colleague(lead, 'Sem')];
  const team = await inWorkspace(workspaceId, (tx) => tx.team.create({ data: { workspaceId, name: 'Noord' } }));
  for (const one of [helper, own]) await inWorkspace(workspaceId, (tx) => tx.teamMembership.create({ data: { workspaceId, teamId: team.id, memberId: one.member!.id, startsOn: toDate(day('2026-01-05')) } }));
  const charge = { superUserId: helper.member!.id, teamId: team.id, memberId: null };
  expect(await nameSuperUser(own, charge, { asOf: ASKED })).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await nameSuperUser(lead, { ...charge, memberId: own.member!.id }, { asOf: ASKED })).toEqual({ ok: false, reason: 'one-of-both' });
  expect(await nameSuperUser(lead, { ...charge, teamId: null, memberId: helper.member!.id }, { asOf: ASKED })).toEqual({ ok: false, reason: 'themself' });
  expect(await nameSuperUser(lead, charge, { asOf: ASKED })).toEqual({ ok: true });
  expect(await nameSuperUser(lead, charge, { asOf: ASKED })).toEqual({ ok: true });
  expect(await listSuperUsers(lead)).toHaveLength(1);
  expect(await findSuperUsers(own)).toEqual([{ id: helper.member!.id, name: 'Helper' }]);
  expect(await findSuperUsers(helper)).toEqual([]); // nobody is their own
  expect(await listCharges(helper)).toEqual([{ id: own.member!.id, name: 'Noor' }]);
  await ask(other);
  const id = await ask(own);
  expect((await listQuestions(helper))!.map(({ askedBy }) => askedBy.name)).toEqual(['Noor', 'Sem']);
  expect(await findQuestion(helper, id)).toMatchObject({ owedBy: { name: 'Helper' } });
  expect(await answerQuestion(helper, id, { text: 'Zo.', version: 1 }, { asOf: LATER })).toEqual({ ok: true });
  expect(await setDebt(helper, id, { owedById: other.member!.id, dueOn: day('2026-03-10') })).toEqual({ ok: false, reason: 'unknown-person' });
  const [only] = await listSuperUsers(lead);
  expect(await endCharge(lead, only!.id)).toEqual({ ok: true });
  expect(await listQuestions(helper)).toBeNull();
});

test('another workspace sees nothing and answers nothing', async () => {
  const lead = await makeScope({ role: 'project-lead' });
  const asker = await colleague(lead, 'Noor');
  const id = await ask(asker);
  const other = await makeScope({ role: 'project-lead' });
  expect(await listQuestions(other)).toEqual([]);
  expect(await findQuestion(other, id)).toBeNull();
  expect(await answerQuestion(other, id, { text: 'Zo.', version: 1 }, { asOf: LATER })).toEqual({ ok: false, reason: 'not-found' });
  expect(await setDebt(other, id, { owedById: null, dueOn: day('2026-04-01') })).toEqual({ ok: false, reason: 'not-found' });
  expect(await nameSuperUser(other, { superUserId: asker.member!.id, teamId: null, memberId: lead.member!.id }, { asOf: ASKED })).toEqual({ ok: false, reason: 'not-found' });
  expect(await findQuestion(lead, id)).toMatchObject({ version: 1, answeredAt: null });
});
