import { expect, test } from 'vitest';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { NewPulseSchema, type NewPulse } from '#app/adoption/pulses/pulse-form.ts';
import { answerPulse, findOwnPulse, listOwnPulses } from '#app/adoption/pulses/own-pulses.server.ts';
import { findPulseReport, listParticipation } from '#app/adoption/pulses/pulse-results.server.ts';
import { ADKAR, type Score } from '#app/adoption/pulses/pulse.ts';
import { chooseRemedy, listRemedies } from '#app/adoption/pulses/remedies.server.ts';
import { createPulse, findPulse, listPulses, stopPulse } from '#app/adoption/pulses/pulses.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

const START = day('2026-03-02');
const noon = (on: string) => new Date(`${on}T11:00:00Z`);

/** A firm with teams of so many people; `answer` speaks for one of them. */
async function firm(sizes: Record<string, number>): Promise<{ lead: Scope; people: Scope[]; teamIds: Record<string, string> }> {
  const lead = await makeScope({ role: 'project-lead' });
  const { workspaceId } = lead;
  const people: Scope[] = [];
  const teamIds: Record<string, string> = {};
  await inWorkspace(workspaceId, async (tx) => {
    for (const [name, size] of Object.entries(sizes)) {
      const team = name === '' ? null : await tx.team.create({ data: { workspaceId, name } });
      if (team) teamIds[name] = team.id;
      for (let at = 0; at < size; at++) {
        const member = await tx.member.create({ data: { workspaceId, name: `${name} ${at}`, email: `${name}${at}@firma.example`.toLowerCase(), role: 'end-user' } });
        if (team) await tx.teamMembership.create({ data: { workspaceId, teamId: team.id, memberId: member.id, startsOn: toDate(day('2026-01-05')) } });
        people.push({ ...lead, permissions: permissionsOf('end-user'), member: { id: member.id, name: member.name, role: 'end-user' }, actor: member.name });
      }
    }
  });
  return { lead, people, teamIds };
}

async function plan(lead: Scope, overrides: Partial<NewPulse> = {}): Promise<string> {
  const given = NewPulseSchema.parse({ kind: 'adkar', startsOn: START, rhythm: '4', role: 'end-user', ...overrides });
  const made = await createPulse(lead, given, { today: START });
  if (!made.ok) throw new Error(made.reason);
  return made.value.id;
}

test('one question at a time, each counted once, and a round that is over takes nothing', async () => {
  const { lead, people } = await firm({ Noord: 1 });
  const id = await plan(lead);
  const [one] = people;
  const at = noon('2026-03-04');
  expect(await listOwnPulses(lead, { asOf: at })).toEqual([]); // another role
  expect(await findOwnPulse(one!, id, { asOf: at })).toMatchObject({ round: 0, next: 'awareness', done: 0 });
  const answer = (question: string, score: Score | 'pass', round = 0, asOf = at) => answerPulse(one!, id, { round, answers: [{ question, score }], asOf });
  expect(await Promise.all([answer('awareness', 4), answer('awareness', 4), answer('awareness', 2)])).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
  expect(await answer('desire', 'pass')).toEqual({ ok: true });
  expect(await findOwnPulse(one!, id, { asOf: at })).toMatchObject({ next: 'knowledge', done: 2 });
  expect(await answer('feeling', 3)).toEqual({ ok: false, reason: 'not-found' });
  expect(await answer('knowledge', 3, 1)).toEqual({ ok: false, reason: 'closed' });
  expect(await answer('knowledge', 3, 0, noon('2026-03-09'))).toEqual({ ok: false, reason: 'closed' });
  const tallies = await database().pulseTally.findMany({ where: { workspaceId: lead.workspaceId } });
  expect(tallies).toHaveLength(1);
  const { ones, twos, threes, fours, fives } = tallies[0]!;
  expect(ones + twos + threes + fours + fives).toBe(1);
});

test('nothing that is stored leads from an answer to who gave it', async () => {
  const { lead, people } = await firm({ Noord: 6 });
  const id = await plan(lead);
  for (const one of people) await answerPulse(one, id, { round: 0, answers: ADKAR.map((question) => ({ question, score: 3 as const })), asOf: noon('2026-03-04') });
  const columns = await database().$queryRaw<{ table_name: string; column_name: string; data_type: string }[]>`
    SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' AND table_name IN ('pulse_tallies', 'pulse_participations')`;
  expect(columns.filter(({ data_type }) => /time|date/.test(data_type))).toEqual([]);
  expect(columns.filter(({ table_name, column_name }) => table_name === 'pulse_tallies' && /member|person|actor/.test(column_name))).toEqual([]);
  expect(columns.filter(({ table_name }) => table_name === 'pulse_participations').map(({ column_name }) => column_name).sort()).toEqual(['member_id', 'pulse_id', 'question', 'round', 'workspace_id']);
  // Six people, five questions, one team: five rows of counts, however many answered.
  expect(await database().pulseTally.count({ where: { workspaceId: lead.workspaceId } })).toBe(5);
  expect(await database().auditEvent.findMany({ where: { workspaceId: lead.workspaceId }, select: { verb: true } })).toEqual([{ verb: 'pulse.create' }]);
});

test('results agree with a plain count of the same answers, per group, and only once the round is over', async () => {
  const { lead, people, teamIds } = await firm({ Noord: 7, Zuid: 6, Duo: 2, '': 3 });
  const id = await plan(lead);
  const given: { team: string; question: string; score: number }[] = [];
  let seed = 7;
  for (const one of people) {
    const answers = ADKAR.map((question) => ({ question, score: ((seed = (seed * 48_271) % 2_147_483_647) % 5) + 1 }) as { question: string; score: Score });
    await answerPulse(one, id, { round: 0, answers, asOf: noon('2026-03-05') });
    given.push(...answers.map((answer) => ({ ...answer, team: one.member!.name.split(' ')[0]! })));
  }
  const pulse = (await findPulse(lead, id))!;
  expect((await findPulseReport(lead, pulse, { today: day('2026-03-08') })).rounds).toEqual([]);
  const { rounds } = await findPulseReport(lead, pulse, { today: day('2026-03-09') });
  const plain = (chosen: typeof given) => {
    const scores = chosen.map(({ score }) => score);
    return { answers: scores.length, mean: scores.reduce((sum, score) => sum + score, 0) / scores.length, low: scores.filter((score) => score <= 3).length / scores.length, agreeing: scores.filter((score) => score >= 4).length / scores.length };
  };
  const round = rounds[0]!;
  for (const question of ADKAR) {
    expect(round.whole.figures[question]).toEqual(plain(given.filter((answer) => answer.question === question)));
    for (const name of ['Noord', 'Zuid']) {
      const figure = round.groups.find(({ teamId }) => teamId === teamIds[name])!.figures[question];
      expect(figure).toEqual(plain(given.filter((answer) => answer.question === question && answer.team === name)));
    }
  }
  // The two of Duo and the three without a team hide each other: together they are five.
  expect(round.groups.filter(({ figures }) => figures.awareness === null).map(({ teamId }) => teamId)).toEqual([teamIds.Duo, null]);
});

test('a group of which the rest is too small is hidden as well', async () => {
  const { lead, people, teamIds } = await firm({ Noord: 8, Zuid: 6, Duo: 2 });
  const id = await plan(lead, { kind: 'sentiment' });
  for (const one of people) await answerPulse(one, id, { round: 0, answers: [{ question: 'feeling', score: 4 }], asOf: noon('2026-03-05') });
  const { rounds } = await findPulseReport(lead, (await findPulse(lead, id))!, { today: day('2026-03-09') });
  expect(rounds[0]!.whole.figures.feeling?.answers).toBe(16);
  expect(Object.fromEntries(rounds[0]!.groups.map(({ teamId, figures }) => [teamId, figures.feeling?.answers ?? null]))).toEqual({ [teamIds.Noord!]: 8, [teamIds.Zuid!]: null, [teamIds.Duo!]: null });
});

test('training is refused at a barrier of desire; what fits is chosen once', async () => {
  const { lead, people } = await firm({ Noord: 5 });
  const id = await plan(lead);
  const scores: Record<string, Score> = { awareness: 5, desire: 2, knowledge: 1, ability: 1, reinforcement: 1 };
  for (const one of people) await answerPulse(one, id, { round: 0, answers: ADKAR.map((question) => ({ question, score: scores[question]! })), asOf: noon('2026-03-05') });
  const choose = (remedy: 'training' | 'manager-talks' | 'praise', asOf = noon('2026-03-10')) => chooseRemedy(lead, id, { round: 0, teamId: null, remedy, asOf });
  expect(await choose('manager-talks', noon('2026-03-05'))).toEqual({ ok: false, reason: 'not-found' });
  expect(await choose('training')).toEqual({ ok: false, reason: 'training-too-early' });
  expect(await choose('praise')).toEqual({ ok: false, reason: 'not-the-barrier' });
  expect(await choose('manager-talks')).toEqual({ ok: true });
  expect(await choose('manager-talks')).toEqual({ ok: true });
  expect(await listRemedies(lead, id)).toMatchObject([{ round: 0, teamId: null, element: 'desire', remedy: 'manager-talks' }]);
  expect(await chooseRemedy({ ...lead, permissions: permissionsOf('analyst') }, id, { round: 0, teamId: null, remedy: 'take-part', asOf: noon('2026-03-10') })).toEqual({ ok: false, reason: 'not-allowed' });
});

test('a pulse for one team asks that team, and stopping it asks nobody', async () => {
  const { lead, people, teamIds } = await firm({ Noord: 5, Zuid: 5 });
  const id = await plan(lead, { teamId: teamIds.Noord!, rhythm: '1' });
  const asked = async (asOf: Date) => (await Promise.all(people.map((one) => findOwnPulse(one, id, { asOf })))).map((own) => own !== null);
  expect(await asked(noon('2026-03-10'))).toEqual([...Array<boolean>(5).fill(true), ...Array<boolean>(5).fill(false)]);
  await answerPulse(people[0]!, id, { round: 1, answers: [{ question: 'awareness', score: 3 }], asOf: noon('2026-03-10') });
  expect((await listParticipation(lead, await listPulses(lead), { today: day('2026-03-10') })).get(id)).toMatchObject({ round: 1, people: 1, asked: 5 });
  expect(await stopPulse(lead, id, { version: 9, today: day('2026-03-10') })).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await stopPulse(lead, id, { version: 1, today: day('2026-03-10') })).toEqual({ ok: true });
  expect(await asked(noon('2026-03-10'))).toEqual(Array<boolean>(10).fill(false));
  expect((await findPulse(lead, id))?.stoppedOn).toBe('2026-03-10');
});

test('who may not is refused, and a pulse does not begin in the past', async () => {
  const { lead } = await firm({});
  const given = NewPulseSchema.parse({ kind: 'adkar', startsOn: START, rhythm: 'once' });
  expect(await createPulse({ ...lead, permissions: permissionsOf('management') }, given, { today: START })).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await createPulse(lead, given, { today: addDays(START, 1) })).toEqual({ ok: false, reason: 'in-the-past' });
  expect(NewPulseSchema.safeParse({ kind: 'adkar', startsOn: START, rhythm: '1', openDays: '8' }).error?.issues[0]).toMatchObject({ path: ['openDays'], message: 'longer-than-rhythm' });
});

test('another workspace sees nothing, answers nothing and stops nothing', async () => {
  const { lead, people } = await firm({ Noord: 5 });
  const id = await plan(lead);
  const other = await makeScope({ role: 'project-lead' });
  expect(await listPulses(other)).toEqual([]);
  expect(await findOwnPulse(other, id, { asOf: noon('2026-03-04') })).toBeNull();
  expect(await answerPulse(other, id, { round: 0, answers: [{ question: 'awareness', score: 5 }], asOf: noon('2026-03-04') })).toEqual({ ok: false, reason: 'not-found' });
  expect(await stopPulse(other, id, { version: 1, today: START })).toEqual({ ok: false, reason: 'not-found' });
  expect(await findOwnPulse(people[0]!, id, { asOf: noon('2026-03-04') })).not.toBeNull();
});

test('the catalogue tells of a month what the pages tell of its rounds, and nothing of a team that is hidden there', async () => {
  const { lead, people, teamIds } = await firm({ Noord: 7, Zuid: 6, West: 2 });
  const id = await plan(lead, { rhythm: 'once' });
  for (const [at, person] of people.entries()) await answerPulse(person, id, { round: 0, answers: [{ question: 'awareness', score: (1 + (at % 5)) as Score }], asOf: noon('2026-03-04') });
  const asOf = noon('2026-04-10');
  const report = await findPulseReport(lead, (await findPulse(lead, id))!, { today: day('2026-04-10') });
  const [round] = report.rounds;
  const requests = [null, ...Object.values(teamIds)].map((teamId) => ({ metricId: 'adkar-awareness', from: day('2026-03-01'), to: day('2026-04-01'), grain: 'month' as const, teamId }));
  const told = (await metricCatalogue.measureAll(lead, requests, asOf)).map((answer) => (answer.ok ? answer.value.points[0]!.value : answer.reason));
  const page = [round!.whole, ...Object.values(teamIds).map((teamId) => round!.groups.find((group) => group.teamId === teamId)!)].map(({ figures }) => figures.awareness?.mean ?? null);
  expect(told).toEqual(page);
  const plain = people.reduce((sum, _, at) => sum + 1 + (at % 5), 0) / people.length;
  expect([told[0], told.at(-1), told.filter((value) => value === null).length], 'West, and the smallest other').toEqual([plain, null, 2]);
  const other = await firm({});
  const [elsewhere] = await metricCatalogue.measureAll(other.lead, [requests[0]!], asOf);
  expect(elsewhere?.ok && elsewhere.value.points[0]).toMatchObject({ value: null, denominator: 0 });
});
