import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { checkRows, type ImportGround } from './check-rows.ts';
import type { FileRow } from './file-row.ts';

const GROUND: ImportGround = {
  phases: [{ id: '0197c1f2-0000-7000-8000-000000000001', kind: 'strategy' }, { id: '0197c1f2-0000-7000-8000-000000000002', kind: 'impact' }],
  items: [{ id: 'k', name: 'Kick-off' }],
  members: [{ id: '0197c1f2-0000-7000-8000-000000000011', name: 'Noor' }, { id: '0197c1f2-0000-7000-8000-000000000012', name: 'Sam' }, { id: '0197c1f2-0000-7000-8000-000000000013', name: 'Sam' }],
  words: {
    phases: new Map([['strategie', 'strategy'], ['impact', 'impact'], ['go-live', 'go-live'], ['2', 'impact']]),
    shapes: new Map([['activiteit', 'activity'], ['mijlpaal', 'milestone']]),
    colours: new Map([['blauw', 'blue'], ['rood', 'red']]),
    states: new Map([['klaar', 'done'], ['bezig', 'running'], ['te laat', 'late']]),
  },
  phaseId: '0197c1f2-0000-7000-8000-000000000001',
  colour: 'blue',
  today: day('2026-04-10'),
};
const TALKS = { name: 'Talks', starts: '2026-04-06', last: '2026-04-09' };
const check = (...cells: FileRow['cells'][]) => checkRows({ rows: cells.map((each, at) => ({ row: at + 2, cells: each, byKey: null })), notes: [] }, GROUND);

test('what the file does not say is as chosen', () => {
  const { drafts, refusals, notes } = check(TALKS);
  expect([refusals, notes]).toEqual([[], []]);
  expect(drafts).toEqual([{ name: 'Talks', shape: 'activity', colour: 'blue', phaseId: GROUND.phaseId, ownerId: null, planned: { start: '2026-04-06', end: '2026-04-10' }, forecast: null, actual: { start: null, end: null }, hoursPlanned: null, hoursSpent: null, objectiveId: null, specificationId: null }]);
});

test.each([
  ['words in any case', { phase: ' Impact ', shape: 'MIJLPAAL', colour: 'Rood' }, { phaseId: GROUND.phases[1]!.id, shape: 'milestone', colour: 'red', planned: { start: '2026-04-10', end: '2026-04-10' } }],
  ['a phase with its number', { phase: '2. Impact' }, { phaseId: GROUND.phases[1]!.id }],
  ['a phase by its number', { phase: '2' }, { phaseId: GROUND.phases[1]!.id }],
  ['its owner', { owner: 'noor' }, { ownerId: GROUND.members[0]!.id }],
  ['hours', { 'hours-planned': '12.125', 'hours-spent': '3,5' }, { hoursPlanned: 12.125, hoursSpent: 3.5 }],
  ['what ended', { state: 'Klaar' }, { actual: { start: '2026-04-06', end: '2026-04-10' } }],
  ['what runs', { state: 'bezig' }, { actual: { start: '2026-04-06', end: null } }],
  ['another last day as agreed', { planned: '2026-04-08' }, { planned: { start: '2026-04-05', end: '2026-04-09' }, forecast: { start: '2026-04-06', end: '2026-04-10' } }],
  ['both days as agreed', { 'planned-starts': '2026-04-01', planned: '2026-04-08' }, { planned: { start: '2026-04-01', end: '2026-04-09' }, forecast: { start: '2026-04-06', end: '2026-04-10' } }],
  ['another first day as agreed', { 'planned-starts': '2026-04-01' }, { planned: { start: '2026-04-01', end: '2026-04-10' }, forecast: { start: '2026-04-06', end: '2026-04-10' } }],
])('%s is taken over', (_name, cells, expected) => {
  const { drafts, refusals } = check({ ...TALKS, ...cells });
  expect(refusals).toEqual([]);
  expect(drafts[0]).toMatchObject(expected);
});

test.each([
  ['name', 'required', { name: ' ' }],
  ['name', 'too-long', { name: 'x'.repeat(201) }],
  ['starts', 'required', { starts: '' }],
  ['starts', 'not-a-day', { starts: '2026-02-30' }],
  ['last', 'required', { last: '' }],
  ['last', 'both-days', { last: '', planned: '2026-04-08' }],
  ['last', 'not-a-day', { last: 'soon' }],
  ['last', 'end-before-start', { last: '2026-04-01' }],
  ['planned', 'not-a-day', { planned: 'soon' }],
  ['planned-starts', 'not-a-day', { 'planned-starts': 'soon', planned: '2026-04-08' }],
  ['planned', 'end-before-start', { 'planned-starts': '2026-04-09', planned: '2026-04-08' }],
  ['hours-planned', 'no-hours', { 'hours-planned': 'many' }],
  ['hours-spent', 'no-hours', { 'hours-spent': '-1' }],
  ['phase', 'unknown-word', { phase: 'Later' }],
  ['shape', 'unknown-word', { shape: 'Epic' }],
  ['colour', 'unknown-word', { colour: 'groen' }],
  ['state', 'unknown-word', { state: '50%' }],
  ['last', 'actual-in-future', { state: 'klaar', last: '2026-04-11' }],
  ['starts', 'actual-in-future', { state: 'bezig', starts: '2026-04-11', last: '2026-04-12' }],
] as const)('%s is refused: %s', (column, reason, cells) => {
  const all: FileRow['cells'] = { ...TALKS, ...cells };
  const { drafts, refusals } = check({ name: 'Before', starts: '2026-04-06', last: '2026-04-06' }, all);
  expect(refusals).toEqual([{ row: 3, column, reason, text: all[column] ?? '' }]);
  expect(drafts).toHaveLength(1);
});

test('a phase that this programme does not have is the one that was chosen', () => {
  expect(check({ ...TALKS, phase: 'Go-live' }).drafts[0]!.phaseId).toBe(GROUND.phaseId);
});

test.each([
  ['owner-unknown', { owner: 'Nobody' }],
  ['owner-unknown', { owner: 'Sam' }],
  ['late', { state: 'Te laat' }],
  ['already-there', { name: 'kick-OFF' }],
])('%s is noted and refuses nothing', (code, cells) => {
  const { drafts, refusals, notes } = check({ ...TALKS, ...cells });
  expect(refusals).toEqual([]);
  expect(notes).toEqual([{ code, row: 2 }]);
  expect(drafts[0]).toMatchObject({ ownerId: null, actual: { start: null, end: null } });
});

test('everything that is wrong is told in the order of the rows', () => {
  const { refusals } = check({ ...TALKS, 'waits-for': 'Nobody' }, { name: '', starts: 'x', last: 'y' });
  expect(refusals.map(({ row, column }) => [row, column])).toEqual([[2, 'waits-for'], [3, 'name'], [3, 'starts'], [3, 'last']]);
});
