import { describe, expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { momentOf, stepDayOf } from './capture.ts';
import { readCapture } from './capture-form.ts';

const NOW = new Date('2026-11-22T10:15:00Z'); // a Sunday, 11:15 in Amsterdam
const ZONE = 'Europe/Amsterdam';
const ID = '0192f0c1-7d3a-7a4e-8f00-000000000001';
const FORM = { who: `contact:${ID}`, channel: 'phone', direction: 'out', subject: 'Offer', moment: 'now', stepDay: 'tomorrow', step: '' };

describe('when it was', () => {
  test.each([
    ['now', '', '2026-11-22T10:15:00.000Z'],
    ['hour', '', '2026-11-22T09:15:00.000Z'],
    ['yesterday', '', '2026-11-21T10:15:00.000Z'],
    ['at', '2026-11-20T14:30', '2026-11-20T13:30:00.000Z'],
  ] as const)('%s %s', (choice, at, wanted) => {
    expect(momentOf(choice, at, NOW, ZONE)?.toISOString()).toBe(wanted);
  });
  test('yesterday keeps the time on the clock over a change of the clock', () => {
    expect(momentOf('yesterday', '', new Date('2026-03-29T10:00:00Z'), ZONE)?.toISOString()).toBe('2026-03-28T11:00:00.000Z');
  });
  test('an unreadable time is none', () => {
    expect(momentOf('at', 'noon', NOW, ZONE)).toBeNull();
  });
});

describe('when the next step is', () => {
  test.each([
    ['2026-11-22', 'today', '2026-11-22'],
    ['2026-11-22', 'tomorrow', '2026-11-23'],
    ['2026-11-22', 'week', '2026-11-23'],
    ['2026-11-23', 'week', '2026-11-30'],
    ['2026-11-27', 'week', '2026-11-30'],
    ['2026-11-22', 'month', '2026-12-22'],
  ] as const)('on %s, %s is %s', (today, choice, wanted) => {
    expect(stepDayOf(choice, '', day(today))).toBe(wanted);
  });
});

describe('the form', () => {
  test('says everything that is wrong at once', () => {
    const read = readCapture({ channel: 'pigeon', subject: ' ', step: 'Call', stepDay: 'on', stepOn: 'soon', outcome: 'x'.repeat(121) }, NOW, ZONE);
    expect(read).toEqual({ ok: false, problems: { who: 'who-missing', subject: 'subject-missing', channel: 'channel-unknown', stepOn: 'day-wrong', outcome: 'too-long' } });
  });
  test('without a step the day does not matter', () => {
    expect(readCapture({ ...FORM, stepDay: 'on', stepOn: '' }, NOW, ZONE)).toMatchObject({ ok: true, capture: { nextStep: null, answerDueAt: null, occurredAt: NOW } });
  });
  test('an answer is due at the end of the day of the step, only for what came in', () => {
    expect(readCapture({ ...FORM, direction: 'in', answer: 'on' }, NOW, ZONE)).toMatchObject({ capture: { answerDueAt: new Date('2026-11-23T16:00:00Z') } });
    expect(readCapture({ ...FORM, answer: 'on' }, NOW, ZONE)).toMatchObject({ capture: { answerDueAt: null } });
  });
  test('a name without a choice is left to be looked up', () => {
    expect(readCapture({ ...FORM, who: '', name: 'Sanne' }, NOW, ZONE)).toMatchObject({ ok: true, capture: { with: null } });
  });
});
