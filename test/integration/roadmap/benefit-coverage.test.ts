import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { metricCatalogue, metricSeries } from '#app/metric-catalogue.server.ts';
import { type Day, addDays, dayIn } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-03-18T12:00:00Z');
const day = (text: string) => text as Day;

async function programme(workspaceId: string): Promise<string> {
  return (await database().programme.create({ data: { workspaceId, name: 'CRM' } })).id;
}

test('coverage of a week equals who was known and confirmed by its last day, role by role', async () => {
  const scope = await makeScope();
  const { workspaceId } = scope;
  const programmeId = await programme(workspaceId);
  const at = (text: string | null) => (text === null ? null : new Date(text));
  // The third is confirmed in the last hour of a Sunday here, the fourth in the first of the Monday after; the last was confirmed before it was written down.
  const given: [string, string | null][] = [
    ['2026-02-02T09:00:00Z', null],
    ['2026-02-10T09:00:00Z', '2026-02-11T09:00:00Z'],
    ['2026-02-10T09:00:00Z', '2026-02-22T22:30:00Z'],
    ['2026-02-10T09:00:00Z', '2026-02-22T23:30:00Z'],
    ['2026-03-12T09:00:00Z', '2026-03-03T09:00:00Z'],
  ];
  for (const [at0, [created, confirmed]] of given.entries()) await database().affectedRole.create({ data: { workspaceId, programmeId, name: `Role ${at0}`, benefit: 'Less typing', createdAt: at(created)!, confirmedAt: at(confirmed) } });
  const other = await makeScope();
  await database().affectedRole.create({ data: { workspaceId: other.workspaceId, programmeId: await programme(other.workspaceId), name: 'Elsewhere', createdAt: at('2026-01-01T09:00:00Z')! } });

  const answer = await metricSeries(scope, { metricId: 'benefit-coverage', from: day('2026-01-26'), to: addDays(day('2026-03-16'), 1), grain: 'week' }, NOW);
  if (!answer.ok) throw new Error(answer.reason);
  const plain = answer.value.points.map(({ start }) => {
    const sunday = addDays(start, 6);
    const dates = given.map(([created, confirmed]) => [[created, confirmed].flatMap((text) => (text === null ? [] : [dayIn(new Date(text), 'Europe/Amsterdam')])).sort()[0]!, confirmed && dayIn(new Date(confirmed), 'Europe/Amsterdam')] as const);
    return [dates.filter(([known, confirmed]) => known <= sunday && confirmed !== null && confirmed <= sunday).length, dates.filter(([known]) => known <= sunday).length];
  });
  expect(answer.value.points.map(({ numerator, denominator }) => [numerator, denominator])).toEqual(plain);
  expect(plain, 'and by hand').toEqual([[0, 0], [0, 1], [1, 4], [2, 4], [3, 4], [4, 5], [4, 5], [4, 5]]);
  expect(answer.value.points[0]?.value, 'without a role no value').toBeNull();
  expect(answer.value.points.map(({ state }) => state).slice(-2)).toEqual(['complete', 'unfinished']);
  expect(await metricCatalogue.findPassport(scope, 'benefit-coverage', { start: day('2026-03-09'), end: day('2026-03-16') }, NOW)).toEqual({ loadedAt: at('2026-03-12T09:00:00Z'), excluded: [] });
});

test('it is about roles: of a team or of one role it is not asked', async () => {
  const scope = await makeScope();
  const asked = { metricId: 'benefit-coverage', from: day('2026-03-02'), to: day('2026-03-09'), grain: 'week' as const };
  expect(await metricSeries(scope, { ...asked, role: 'end-user' }, NOW)).toEqual({ ok: false, reason: 'not-per-team' });
});
