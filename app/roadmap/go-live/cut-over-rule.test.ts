import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AfterRefusal, countComplete, missingTaskParts, type MoveRefusal, TASK_STATES, type TaskFacts, type TaskPart, type TaskState, whyNotAfter, whyNotMove } from './cut-over-rule.ts';
import { isAll } from './readiness-rule.ts';

const task = (given: Partial<TaskFacts> = {}): TaskFacts => ({ ownerId: 'ann', backupId: 'bob', verification: 'Count the rows', rollBack: 'Put the copy back', ...given });

// The reference of gates, R12: cutover plan with owner and backup, verification and rollback per task.
describe('R12, cut-over', () => {
  test.each<[string, TaskFacts, TaskPart[]]>([
    ['all there', task(), []],
    ['no owner', task({ ownerId: null }), ['owner']],
    ['no backup', task({ backupId: null }), ['backup']],
    ['standing in for oneself', task({ backupId: 'ann' }), ['backup']],
    ['no verification', task({ verification: null }), ['verification']],
    ['only spaces about the way back', task({ rollBack: '  ' }), ['roll-back']],
    ['only a name', { ownerId: null, backupId: null, verification: null, rollBack: null }, ['owner', 'backup', 'verification', 'roll-back']],
  ])('%s', (_case, given, missing) => expect(missingTaskParts(given)).toEqual(missing));

  test.each<[string, TaskFacts[], number, number, boolean]>([
    ['a plan without tasks', [], 0, 0, false],
    ['one that is whole', [task()], 1, 1, true],
    ['one of two', [task(), task({ backupId: null })], 1, 2, false],
  ])('%s', (_case, tasks, ready, of, isMet) => {
    expect(countComplete(tasks)).toEqual({ ready, of });
    expect(isAll(countComplete(tasks))).toBe(isMet);
  });
});

describe('the state of a task', () => {
  test.each<[string, TaskState, TaskState | null, TaskState, MoveRefusal | null]>([
    ['done, with nothing before it', 'open', null, 'done', null],
    ['done, after what is done', 'open', 'done', 'done', null],
    ['done, after what is verified', 'open', 'verified', 'done', null],
    ['done, before what has to be first', 'open', 'open', 'done', 'waits'],
    ['done, after what was rolled back', 'open', 'rolled-back', 'done', 'waits'],
    ['verified without being done', 'open', null, 'verified', 'not-next'],
    ['rolled back without being done', 'open', null, 'rolled-back', 'not-next'],
    ['verified', 'done', null, 'verified', null],
    ['rolled back after it was verified', 'verified', 'open', 'rolled-back', null],
    ['pressed by mistake', 'done', null, 'open', null],
    ['tried again after it was rolled back', 'rolled-back', null, 'open', null],
  ])('%s', (_case, state, after, to, reason) => expect(whyNotMove({ state, after }, to)).toBe(reason));

  test('every step but trying again can be taken back by one', () => {
    for (const from of TASK_STATES) for (const to of TASK_STATES) if (from !== 'rolled-back' && whyNotMove({ state: from, after: null }, to) === null) expect(whyNotMove({ state: to, after: 'done' }, from), `${to} back to ${from}`).toBeNull();
  });
});

describe('what a task waits for', () => {
  const at = (id: string, hour: number, afterId: string | null = null) => ({ id, startsAt: new Date(Date.UTC(2026, 8, 4, hour)), afterId });
  test.each<[string, ReturnType<typeof at>, ReturnType<typeof at>, ReturnType<typeof at>[], AfterRefusal | null]>([
    ['an earlier one', at('b', 20), at('a', 18), [], null],
    ['one that begins together', at('b', 18), at('a', 18), [], 'later'],
    ['a later one', at('b', 18), at('a', 20), [], 'later'],
    ['itself', at('a', 18), at('a', 18), [], 'circle'],
    ['one that waits for it', at('a', 20), at('b', 18, 'a'), [at('a', 20)], 'circle'],
    ['one that waits for one that waits for it', at('a', 22), at('c', 18, 'b'), [at('a', 22), at('b', 20, 'a')], 'circle'],
  ])('%s', (_case, own, after, others, reason) => expect(whyNotAfter(own, after, [after, ...others])).toBe(reason));

  test('never makes a circle, in whatever order plans are made', () => {
    const step = fc.record({ task: fc.nat(4), after: fc.nat(4), hour: fc.nat(23) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const plan = [0, 1, 2, 3, 4].map((nth) => at(String(nth), nth));
        for (const { task: own, after, hour } of steps) {
          const [placed, before] = [plan[own]!, plan[after]!];
          placed.startsAt = new Date(Date.UTC(2026, 8, 4, hour));
          if (whyNotAfter(placed, before, plan) === null) placed.afterId = before.id;
        }
        for (const begun of plan) {
          let passed = 0;
          const next = ({ afterId }: typeof begun) => plan.find(({ id }) => id === afterId);
          for (let on: typeof begun | undefined = begun; on; on = next(on)) expect(++passed).toBeLessThanOrEqual(plan.length);
        }
      }),
    );
  });
});
