import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import { GRAINS } from '#app/values/metric.ts';
import { isWorkingDay } from '#app/values/working-day.ts';
import { type MissingFigure, type ReminderStage, stageDue, STAGES } from './reminder.ts';

const ZONE = 'Europe/Amsterdam';
/** February 2026; 1 March is a Sunday. */
const month: MissingFigure = { end: day('2026-03-01'), grain: 'month', hasUpdater: true, last: null };
const told = (stage: ReminderStage, on: string) => ({ ...month, last: { stage, on: day(on) } });

test.each<[string, MissingFigure, string, ReminderStage | null]>([
  ['the period is still running', month, '2026-02-27', null],
  ['over, on a Sunday', month, '2026-03-01', null],
  ['the Monday after', month, '2026-03-02', 'due'],
  ['told, four working days ago', told('due', '2026-03-02'), '2026-03-06', null],
  ['told, five working days ago', told('due', '2026-03-02'), '2026-03-09', 'overdue'],
  ['a weekend is no time to wait in', told('due', '2026-03-02'), '2026-03-08', null],
  ['once more told, five working days ago', told('overdue', '2026-03-09'), '2026-03-16', 'owner'],
  ['the owner was told', told('owner', '2026-03-16'), '2026-06-16', null],
  ['nobody enters it: the owner, but not at once', { ...month, hasUpdater: false }, '2026-03-02', null],
  ['nobody enters it: the owner, after five working days', { ...month, hasUpdater: false }, '2026-03-06', 'owner'],
  ['who entered it does so no more', { ...told('due', '2026-03-02'), hasUpdater: false }, '2026-03-09', 'owner'],
  ['Easter Monday is no working day', { ...month, end: day('2026-04-06'), grain: 'week' }, '2026-04-06', null],
  ['a week waits two', { ...told('due', '2026-03-02'), grain: 'week' }, '2026-03-04', 'overdue'],
  ['a day waits one', { ...told('due', '2026-03-02'), grain: 'day' }, '2026-03-03', 'overdue'],
])('%s', (_, missing, today, stage) => {
  expect(stageDue(missing, day(today), ZONE)).toBe(stage);
});

test('looked at every day for a year each stage is told at most once, in order, and only on working days', () => {
  fc.assert(
    fc.property(fc.constantFrom(...GRAINS), fc.boolean(), fc.integer({ min: 0, max: 360 }), fc.array(fc.integer({ min: 0, max: 365 }), { maxLength: 200 }), (grain, hasUpdater, start, skipped) => {
      const end = addDays(day('2026-01-01'), start);
      const stages: ReminderStage[] = [];
      let last: MissingFigure['last'] = null;
      for (let at = 0; at < 365; at++) {
        const today = addDays(day('2026-01-01'), at);
        if (skipped.includes(at)) continue; // the job did not run
        const stage = stageDue({ end, grain, hasUpdater, last }, today, ZONE);
        if (!stage) continue;
        expect(isWorkingDay(today, ZONE) && today >= end).toBe(true);
        stages.push(stage);
        last = { stage, on: today };
      }
      expect(stages).toEqual((hasUpdater ? STAGES : (['owner'] as const)).slice(0, stages.length));
    }),
  );
});
