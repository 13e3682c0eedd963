import { beforeAll, beforeEach, expect, test } from 'vitest';
import '#app/all-jobs.server.ts';
import { chooseMessage } from '#app/people/mail/message-choices.server.ts';
import { listOutbox } from '#app/people/mail/outbox.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDecision, decide } from '#app/roadmap/decisions/change-decisions.server.ts';
import { sendNotices } from '#app/roadmap/notices/send-notices.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { findWaiting } from '#app/roadmap-notices-job.server.ts';
import { day } from '#app/values/day.ts';
import { must } from '#test/factories/must.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

let lead: Scope;
let owner: Scope;

beforeAll(() => {
  process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
});

beforeEach(async () => {
  lead = await makeScope({ role: 'project-lead' });
  owner = await join(lead, 'manager');
  must(await createProgramme(lead, { name: 'Programme' }, usualPlan(day('2026-03-02'), { strategy: [], impact: [], execution: [], 'go-live': [], learning: [] })));
});

const ask = async (title: string, neededOn: string | null) =>
  must(await addDecision(lead, { title, why: null, options: null, ownerId: owner.member!.id, neededOn: neededOn === null ? null : day(neededOn), objectiveId: null, replacesId: null, said: null }, new Date('2026-03-02T08:00:00Z'))).id;
const send = async (onDay: string) => (await sendNotices(lead, { find: findWaiting, asOf: new Date(`${onDay}T07:45:00Z`) })).sent;
const mails = async () => (await listOutbox(lead, { after: null })).mails.filter(({ kind }) => kind === 'roadmap').reverse();

test('who decides is told once when it comes and once when it is late, on working days, however often is looked', async () => {
  await ask('Which customers?', '2026-03-06');
  await ask('Which fields?', null);
  const course: [onDay: string, sent: number][] = [['2026-03-03', 1], ['2026-03-03', 0], ['2026-03-06', 0], ['2026-03-07', 0], ['2026-03-09', 1], ['2026-03-10', 0]];
  for (const [onDay, sent] of course) expect([onDay, await send(onDay)]).toEqual([onDay, sent]);
  const [first, late] = await mails();
  expect(first).toMatchObject({ memberId: owner.member!.id, subject: 'Er wachten 2 dingen op jou op de roadmap', link: '/me' });
  expect(first!.text).toContain('Which customers?: nodig op 6 mrt 2026');
  expect(late).toMatchObject({ subject: 'Er wacht 1 ding op jou op de roadmap' });
  expect(late!.text).toContain('Which customers?: te laat sinds 6 mrt 2026');
  expect(late!.text).not.toContain('Which fields?');
});

test('two looking at the same time send one', async () => {
  await ask('Which customers?', null);
  expect((await Promise.all([send('2026-03-03'), send('2026-03-03')])).sort()).toEqual([0, 1]);
});

test('what was decided is not asked for, and who wants no such messages gets none, not later either', async () => {
  const id = await ask('Which customers?', '2026-03-06');
  must(await decide(owner, id, { outcome: 'All', reason: 'Few', decidedOn: day('2026-03-02'), version: 1 }, new Date('2026-03-02T09:00:00Z')));
  expect(await send('2026-03-09')).toBe(0);
  await ask('Which fields?', null);
  await chooseMessage(owner, { kind: 'roadmap', isWanted: false, asOf: new Date('2026-03-02T09:00:00Z') });
  expect(await send('2026-03-10')).toBe(0);
  await chooseMessage(owner, { kind: 'roadmap', isWanted: true, asOf: new Date('2026-03-10T09:00:00Z') });
  expect(await send('2026-03-11'), 'it is no news any more').toBe(0);
});

test('what went away and comes again is told again', async () => {
  const find = (isThere: boolean): typeof findWaiting => (scope) => Promise.resolve(isThere && scope.member?.id === lead.member!.id ? [{ section: 'exceptions', id: 'time', title: 'Time', about: null, dueOn: null }] : []);
  const sent: number[] = [];
  for (const [onDay, isThere] of [['2026-03-03', true], ['2026-03-04', true], ['2026-03-05', false], ['2026-03-06', true]] as const) sent.push((await sendNotices(lead, { find: find(isThere), asOf: new Date(`${onDay}T07:45:00Z`) })).sent);
  expect(sent).toEqual([1, 0, 0, 1]);
});
