import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { periodsBetween } from '#app/values/period.ts';
import { type Milestone, milestonesFor, milestonesIn } from './milestone.ts';
import { MilestoneSchema } from './milestone-form.ts';

const milestone = (id: string, on: string, teamIds: string[] = []): Milestone => ({ id, kind: 'training', on: day(on), title: { nl: id, en: '' }, teamIds, version: 1 });

test('a milestone stands in the half-open period that holds its day', () => {
  const weeks = periodsBetween(day('2026-03-02'), day('2026-03-16'), 'week');
  const all = [milestone('after', '2026-03-16'), milestone('second', '2026-03-09'), milestone('first', '2026-03-08'), milestone('before', '2026-03-01')];
  expect(milestonesIn(all, weeks).map(({ x, milestone: { id } }) => [id, x])).toEqual([['first', '2026-03-02'], ['second', '2026-03-09']]);
});

test('a team sees what was about it and what was about everybody; everybody sees all', () => {
  const all = [milestone('all', '2026-03-02'), milestone('one', '2026-03-02', ['a']), milestone('two', '2026-03-02', ['b', 'c'])];
  expect(milestonesFor(all, 'a').map(({ id }) => id)).toEqual(['all', 'one']);
  expect(milestonesFor(all, null).map(({ id }) => id)).toEqual(['all', 'one', 'two']);
});

test.each([
  ['a day that does not exist', { on: '2026-02-30' }, 'on', 'not-a-day'],
  ['no name', { titleNl: '  ' }, 'titleNl', 'required'],
  ['a kind that is none', { kind: 'party' }, 'kind', 'required'],
  ['a name that no chart can hold', { titleNl: 'x'.repeat(81) }, 'titleNl', 'too-long'],
])('%s is refused at its field', (_case, change, field, code) => {
  const read = MilestoneSchema.safeParse({ kind: 'go-live', on: '2026-03-02', titleNl: 'Livegang', ...change });
  expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, code]]);
});
