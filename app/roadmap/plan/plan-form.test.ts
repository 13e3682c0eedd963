import { expect, test } from 'vitest';
import { PlanItemSchema, toDraft } from './plan-form.ts';

const ID = '019b0000-0000-7000-8000-000000000000';
const form = (rest: Record<string, string | undefined>) => ({ name: 'Talks', shape: 'activity', colour: 'red', phaseId: ID, plannedStartsOn: '2026-04-06', plannedLastOn: '2026-04-10', ...rest });
const problems = (rest: Record<string, string | undefined>) => PlanItemSchema.safeParse(form(rest)).error?.issues.map(({ path, message }) => [path[0], message]);

test('last days belong to it: the end is the day after', () => {
  expect(toDraft(PlanItemSchema.parse(form({ actualStartsOn: '2026-04-07', hoursPlanned: '7,5' })))).toMatchObject({
    planned: { start: '2026-04-06', end: '2026-04-11' }, forecast: null, actual: { start: '2026-04-07', end: null }, hoursPlanned: 7.5, hoursSpent: null, ownerId: null,
  });
});

test('what takes no time lies at the end of its day, whatever first day was left in the form', () => {
  const draft = toDraft(PlanItemSchema.parse(form({ shape: 'milestone', plannedStartsOn: '2026-01-01', actualLastOn: '2026-04-09' })));
  expect(draft).toMatchObject({ planned: { start: '2026-04-11', end: '2026-04-11' }, actual: { start: '2026-04-10', end: '2026-04-10' } });
});

test('a forecast that says what was planned is none', () => {
  expect(toDraft(PlanItemSchema.parse(form({ forecastStartsOn: '2026-04-06', forecastLastOn: '2026-04-10' }))).forecast).toBeNull();
});

test.each([
  [{ plannedLastOn: '2026-04-05' }, 'plannedLastOn', 'end-before-start'],
  [{ plannedStartsOn: undefined }, 'plannedStartsOn', 'required'],
  [{ plannedLastOn: '2026-02-30' }, 'plannedLastOn', 'not-a-day'],
  [{ forecastLastOn: '2026-05-01' }, 'forecastStartsOn', 'both-days'],
  [{ forecastStartsOn: '2026-05-01' }, 'forecastLastOn', 'both-days'],
  [{ actualLastOn: '2026-05-01' }, 'actualStartsOn', 'both-days'],
  [{ hoursPlanned: 'veel' }, 'hoursPlanned', 'no-hours'],
  [{ hoursSpent: '-3' }, 'hoursSpent', 'no-hours'],
  [{ name: ' ' }, 'name', 'required'],
])('%j is told at its field', (rest, field, reason) => expect(problems(rest)).toEqual([[field, reason]]));
