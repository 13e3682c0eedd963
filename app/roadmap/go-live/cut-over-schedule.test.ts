import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scheduleOf, spanOf, type TimedTask } from './cut-over-schedule.ts';

const ZONE = 'Europe/Amsterdam';
/** In UTC; Amsterdam is two hours ahead in September. */
const task = (id: string, at: string, minutes: number, over: Partial<TimedTask> = {}): TimedTask => ({ id, name: id, startsAt: new Date(`${at}:00Z`), minutes, ownerId: null, afterId: null, ...over });
const told = (tasks: TimedTask[]) => scheduleOf(tasks, ZONE).map(({ day, lines }) => [day, ...lines.map((line) => (line.kind === 'gap' ? `gap ${line.minutes}` : line.task.id))]);
const line = (tasks: TimedTask[], id: string) => scheduleOf(tasks, ZONE).flatMap(({ lines }) => lines.filter((each) => each.kind === 'task')).find((each) => each.task.id === id)!;
const names = (tasks: TimedTask[]) => tasks.map(({ id }) => id);

test('tasks stand under the day they begin on in the workspace, with the gap before them', () => {
  expect(told([task('check', '2026-09-05T06:00', 60), task('freeze', '2026-09-04T16:00', 30), task('copy', '2026-09-04T16:30', 120), task('open', '2026-09-04T22:30', 30)])).toEqual([
    ['2026-09-04', 'freeze', 'copy'],
    ['2026-09-05', 'gap 240', 'open', 'gap 420', 'check'],
  ]);
  expect(told([])).toEqual([]);
  expect(told([task('a', '2026-09-04T16:00', 60), task('b', '2026-09-04T17:00', 60)]), 'right after each other is no gap').toEqual([['2026-09-04', 'a', 'b']]);
});

test('a long task covers the hole between two short ones', () => {
  expect(told([task('long', '2026-09-04T16:00', 240), task('short', '2026-09-04T16:30', 30), task('last', '2026-09-04T20:00', 30)])).toEqual([['2026-09-04', 'long', 'short', 'last']]);
});

test('what runs at the same time is named, and whoever would have to do both', () => {
  const tasks = [task('long', '2026-09-04T16:00', 240, { ownerId: 'ann' }), task('short', '2026-09-04T16:30', 30, { ownerId: 'bob' }), task('own', '2026-09-04T17:00', 60, { ownerId: 'ann' }), task('next', '2026-09-04T20:00', 30, { ownerId: 'ann' })];
  expect(names(line(tasks, 'long').alongside)).toEqual(['short', 'own']);
  expect(names(line(tasks, 'long').doubleBooked)).toEqual(['own']);
  expect(names(line(tasks, 'short').alongside)).toEqual(['long']);
  expect(names(line(tasks, 'short').doubleBooked)).toEqual([]);
  expect(names(line(tasks, 'next').alongside), 'one after the other is not together').toEqual([]);
  const nobody = [task('a', '2026-09-04T16:00', 60), task('b', '2026-09-04T16:00', 60)];
  expect(names(line(nobody, 'a').doubleBooked), 'nobody is not the same person').toEqual([]);
});

test.each<[string, number, boolean]>([
  ['begins when the other is planned to end', 17, false],
  ['begins before that', 16, true],
])('%s', (_case, hour, isEarly) => {
  const tasks = [task('copy', '2026-09-04T15:00', 120), task('check', `2026-09-04T${hour}:00`, 30, { afterId: 'copy' })];
  expect(line(tasks, 'check').tooEarlyFor?.id ?? null).toBe(isEarly ? 'copy' : null);
});

test('the hours of the plan, and where each task lies in those of its day', () => {
  const tasks = [task('b', '2026-09-04T17:00', 60), task('a', '2026-09-04T16:00', 60), task('c', '2026-09-05T16:00', 60)];
  expect(spanOf(tasks)).toEqual({ from: new Date('2026-09-04T16:00:00Z'), to: new Date('2026-09-05T17:00:00Z'), minutes: 1500 });
  expect(line(tasks, 'b').share).toEqual({ start: 0.5, length: 0.5 });
  expect(line(tasks, 'c').share).toEqual({ start: 0, length: 1 });
  expect(spanOf([])).toBeNull();
});

test('in the night the clock goes back, an hour is an hour', () => {
  // 25 October 2026: 03:00 becomes 02:00. From 02:30 the first time to 02:30 the second is sixty minutes.
  expect(told([task('a', '2026-10-25T00:00', 30), task('b', '2026-10-25T01:30', 30)])).toEqual([['2026-10-25', 'a', 'gap 60', 'b']]);
});

test('every task stands once; tasks and gaps together fill the plan; being together is mutual', () => {
  const one = fc.record({ hour: fc.nat(60), minutes: fc.integer({ min: 1, max: 600 }) });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), (given) => {
      const tasks = given.map(({ hour, minutes }, nth) => ({ ...task(String(nth), '2026-09-04T00:00', minutes), startsAt: new Date(Date.UTC(2026, 8, 4, hour)) }));
      const lines = scheduleOf(tasks, ZONE).flatMap((each) => each.lines);
      const placed = lines.filter((each) => each.kind === 'task');
      expect(placed.map((each) => each.task.id).toSorted()).toEqual(names(tasks).toSorted());
      const covered = new Set(tasks.flatMap(({ startsAt, minutes }) => Array.from({ length: minutes }, (_, nth) => startsAt.getTime() / 60_000 + nth)));
      const gaps = lines.reduce((sum, each) => sum + (each.kind === 'gap' ? each.minutes : 0), 0);
      expect(covered.size + gaps).toBe(spanOf(tasks)!.minutes);
      for (const each of placed) for (const other of each.alongside) expect(names(placed.find(({ task: found }) => found.id === other.id)!.alongside)).toContain(each.task.id);
    }),
  );
});
