import { expect, test } from 'vitest';
import fc from 'fast-check';
import { addDays, day, dayIn, daysBetween } from '#app/values/day.ts';
import { isHeldOut } from './holdout.ts';
import { decideNudge, DAYS_BETWEEN, MOST_UNANSWERED, type NudgeCandidate, whoToNudge } from './who-to-nudge.ts';
import { isWorkingTime } from './working-hours.ts';

const timeZone = 'Europe/Amsterdam';
/** A Wednesday, ten past eleven in Amsterdam. */
const asOf = new Date('2026-03-25T10:10:00Z');
const rule = { id: 'rule', isOn: true, holdoutPercent: 0 };
const open: NudgeCandidate = { memberId: 'member', hasDone: false, isUnsubscribed: false, lastNudgedOn: null, unanswered: 0, isWithCoach: false };

test.each([
  ['has not done it', {}, {}, 'nudge'],
  ['did the act', { hasDone: true }, {}, 'done'],
  ['wants no reminders', { isUnsubscribed: true }, {}, 'unsubscribed'],
  ['six days after the last', { lastNudgedOn: day('2026-03-19') }, {}, 'this-week'],
  ['a week after the last', { lastNudgedOn: day('2026-03-18') }, {}, 'nudge'],
  ['two unanswered', { unanswered: 2, lastNudgedOn: day('2026-03-18') }, {}, 'nudge'],
  ['three unanswered: to the coach (reference, nudges 8)', { unanswered: 3, lastNudgedOn: day('2026-03-18') }, {}, 'hand-over'],
  ['the third gets its week before it counts as unanswered', { unanswered: 3, lastNudgedOn: day('2026-03-20') }, {}, 'this-week'],
  ['with the coach', { unanswered: 3, isWithCoach: true }, {}, 'with-coach'],
  ['the rule is off', {}, { isOn: false }, 'rule-off'],
  ['held out', {}, { holdoutPercent: 100 }, 'hold-out'],
] as const)('%s', (_case, candidate, change, expected) => {
  const decision = decideNudge({ ...rule, ...change }, { ...open, ...candidate }, { asOf, timeZone });
  expect(decision.kind === 'leave' ? decision.reason : decision.kind).toBe(expected);
});

test.each([
  ['Monday at 9', '2026-03-23T08:00:00Z', true],
  ['a minute before 9', '2026-03-23T07:59:00Z', false],
  ['a minute before 17', '2026-03-23T15:59:00Z', true],
  ['17 sharp', '2026-03-23T16:00:00Z', false],
  ['Friday afternoon', '2026-03-27T13:00:00Z', true],
  ['Saturday', '2026-03-28T11:00:00Z', false],
  ['Sunday', '2026-03-29T11:00:00Z', false],
  ['after the clock went forward 7 UTC is 9', '2026-03-30T07:00:00Z', true],
  ['Friday night in UTC is Saturday in Auckland', '2026-03-27T21:00:00Z', false],
])('%s', (name, at, expected) => {
  expect(isWorkingTime(new Date(at), name.includes('Auckland') ? 'Pacific/Auckland' : timeZone)).toBe(expected);
});

const candidates = fc.record({
  memberId: fc.uuid(),
  hasDone: fc.boolean(),
  isUnsubscribed: fc.boolean(),
  lastNudgedOn: fc.option(fc.integer({ min: 0, max: 30 }).map((ago) => addDays(dayIn(asOf, timeZone), -ago))),
  unanswered: fc.integer({ min: 0, max: 5 }),
  isWithCoach: fc.boolean(),
});
const rules = fc.record({ id: fc.uuid(), isOn: fc.boolean(), holdoutPercent: fc.integer({ min: 0, max: 90 }) });
const moments = fc.date({ min: new Date('2026-03-20T00:00:00Z'), max: new Date('2026-04-05T00:00:00Z'), noInvalidDate: true });

test('law: nobody is reminded outside hours, twice in a week, after three unanswered, after the act, against their wish, or held out', () => {
  fc.assert(
    fc.property(rules, fc.array(candidates, { maxLength: 20 }), moments, (given, people, now) => {
      for (const { candidate, decision } of whoToNudge(given, people, { asOf: now, timeZone })) {
        if (decision.kind !== 'nudge') continue;
        const local = new Date(now.toLocaleString('en-US', { timeZone }));
        expect([0, 6]).not.toContain(local.getDay());
        expect(local.getHours()).toBeGreaterThanOrEqual(9);
        expect(local.getHours()).toBeLessThan(17);
        expect(given.isOn && !candidate.hasDone && !candidate.isUnsubscribed && !candidate.isWithCoach).toBe(true);
        expect(candidate.unanswered).toBeLessThan(3);
        expect(isHeldOut(given.id, candidate.memberId, given.holdoutPercent)).toBe(false);
        if (candidate.lastNudgedOn) expect(daysBetween(candidate.lastNudgedOn, dayIn(now, timeZone))).toBeGreaterThanOrEqual(7);
      }
    }),
  );
});

test('law: over four months and any number of rules, one a week at most and never a fourth unanswered', () => {
  fc.assert(
    fc.property(fc.array(rules, { minLength: 1, maxLength: 4 }), fc.uuid(), (given, memberId) => {
      const sent: string[] = [];
      let state = { ...open, memberId };
      for (let hour = 0; hour < 24 * 120; hour += 3) {
        const now = new Date(Date.UTC(2026, 0, 1) + hour * 3_600_000);
        for (const one of given) {
          const decision = decideNudge(one, state, { asOf: now, timeZone });
          if (decision.kind === 'nudge') {
            sent.push(dayIn(now, timeZone));
            state = { ...state, lastNudgedOn: dayIn(now, timeZone), unanswered: state.unanswered + 1 };
          } else if (decision.kind === 'hand-over') state = { ...state, isWithCoach: true };
        }
      }
      expect(sent.length).toBeLessThanOrEqual(MOST_UNANSWERED);
      sent.slice(1).forEach((on, at) => expect(daysBetween(day(sent[at]!), day(on))).toBeGreaterThanOrEqual(DAYS_BETWEEN));
      if (sent.length === MOST_UNANSWERED) expect(state.isWithCoach).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('holding out is the same at every look, differs by rule, and is about the share asked for', () => {
  const people = Array.from({ length: 20_000 }, (_, at) => `member-${at}`);
  const out = (ruleId: string, percent: number) => people.filter((memberId) => isHeldOut(ruleId, memberId, percent));
  expect(out('a', 20)).toEqual(out('a', 20));
  for (const percent of [0, 20, 50]) expect(Math.abs(out('a', percent).length / people.length - percent / 100)).toBeLessThan(0.012);
  // Independent: of those held out by one rule about the same share is held out by another.
  const both = out('a', 20).filter((memberId) => isHeldOut('b', memberId, 20));
  expect(Math.abs(both.length / out('a', 20).length - 0.2)).toBeLessThan(0.03);
});
