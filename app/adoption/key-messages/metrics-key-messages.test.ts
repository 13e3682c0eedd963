import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, daysBetween } from '#app/values/day.ts';
import { EVERYBODY } from './key-message.ts';
import { followGroups, type MessageFacts, repetitionOn, silenceOf, silenceOn, silenceState } from './metrics-key-messages.ts';

const START = day('2026-01-05');
const on = (offset: number) => addDays(START, offset);
const message = (id: string, audience: string[], given: Partial<MessageFacts['messages'][number]> = {}) => ({ id, knownFrom: START, withdrawnOn: null, audience, ...given });
const said = (messageId: string, offset: number, audience: string[], isBySender = true) => ({ messageId, on: on(offset), audience, isBySender });

// reference/metrics.md 45: days since the last message that reached the group; R8: amber from 28 days, red above 42.
test('a group that last heard something on day 10 has been silent for 42 days on day 52', () => {
  const facts = { messages: [message('why', ['manager'])], occasions: [said('why', 3, ['manager']), said('why', 10, ['manager'])], planned: [] };
  expect(silenceOf(facts, on(52), ['manager'])).toEqual({ lastOn: on(10), days: 42 });
  expect(silenceOf(facts, on(10), ['manager']).days, 'on the day itself').toBe(0);
  expect(silenceOf(facts, on(9), ['manager']).days, 'what comes later is not known yet').toBe(6);
});

test.each([
  [0, 'heard'],
  [27, 'heard'],
  [28, 'warning'],
  [42, 'warning'],
  [43, 'breach'],
])('%i days is %s', (days, expected) => {
  expect(silenceState(days)).toBe(expected);
});

test.each([
  ['what was said to everybody reaches a role', 'manager', [EVERYBODY], 4],
  ['and a team', 'team-n', [EVERYBODY], 4],
  ['what was said to a team reaches it', 'team-n', ['team-n'], 4],
  ['what was said to a role reaches no team', 'team-n', ['manager'], 14],
  ['what was said to another team reaches no team', 'team-n', ['team-z'], 14],
  ['everybody is reached only all at once', EVERYBODY, ['manager', 'team-n'], 14],
])('%s', (_, group, audience, days) => {
  const facts = { messages: [message('why', [group])], occasions: [said('why', 0, [EVERYBODY]), said('why', 10, audience)], planned: [] };
  expect(silenceOf(facts, on(14), [group]).days).toBe(days);
});

test('people of a role in a team hear what is said to the team and what is said to the role', () => {
  const facts = { messages: [message('why', ['manager', 'n'])], occasions: [said('why', 1, ['manager']), said('why', 5, ['n'])], planned: [] };
  expect([silenceOn(facts, on(9), { teamId: 'n' }).value, silenceOn(facts, on(9), { role: 'manager' }).value, silenceOn(facts, on(9), { teamId: 'n', role: 'manager' }).value]).toEqual([4, 8, 4]);
});

test('a message that is given no more still reached its groups, but asks for nothing any longer', () => {
  const facts = { messages: [message('old', ['analyst'], { withdrawnOn: on(20) }), message('new', ['manager'])], occasions: [said('old', 2, ['analyst', 'manager'])], planned: [] };
  expect(followGroups(facts, on(19)).map(({ group }) => group).sort()).toEqual(['analyst', 'manager']);
  expect(followGroups(facts, on(20))).toEqual([{ group: 'manager', lastOn: on(2), days: 18 }]);
});

test('without any message said there is no silence, however long ago it was written down', () => {
  expect(silenceOn({ messages: [message('why', ['manager'])], occasions: [], planned: [] }, on(90))).toEqual({ value: null, numerator: null, denominator: 0 });
  expect(silenceOn({ messages: [], occasions: [], planned: [] }, on(90)).value).toBeNull();
  expect(silenceOn({ messages: [message('why', ['manager'])], occasions: [said('why', 30, ['manager'])], planned: [] }, on(29)).value, 'before the first').toBeNull();
});

test('a group that was never reached counts since there was a message for it and others had heard something', () => {
  const facts = { messages: [message('why', ['manager']), message('how', ['analyst'], { knownFrom: on(10) })], occasions: [said('why', 4, ['manager'])], planned: [] };
  expect(silenceOn(facts, on(30), { role: 'analyst' }).value, 'its message came on day 10').toBe(20);
  expect(silenceOn({ ...facts, occasions: [said('why', 15, ['manager'])], planned: [] }, on(30), { role: 'analyst' }).value, 'and nothing was said before day 15').toBe(15);
  expect(silenceOn(facts, on(30), { role: 'consultant' }), 'nothing is meant for it').toEqual({ value: null, numerator: null, denominator: 0 });
  expect(silenceOn(facts, on(30)), 'the longest of both').toEqual({ value: 26, numerator: 26, denominator: 2 });
});

test('a group that the plan names is followed without a key message; what was told of the plan ends its silence and is no repetition', () => {
  const plan = { messages: [message('why', ['manager'])], planned: [{ knownFrom: on(10), withdrawnOn: null, audience: ['analyst'] }, { knownFrom: on(0), withdrawnOn: on(20), audience: ['n'] }] };
  const facts = { ...plan, occasions: [said('why', 4, ['manager'])] };
  expect(followGroups(facts, on(30)), 'what was cancelled on day 20 asks for nothing').toEqual([
    { group: 'manager', lastOn: on(4), days: 26 },
    { group: 'analyst', lastOn: null, days: 20 },
  ]);
  const told = { ...plan, occasions: [said('why', 4, ['manager']), { ...said('', 28, ['analyst']), messageId: null }] };
  expect(silenceOf(told, on(30), ['analyst'])).toEqual({ lastOn: on(28), days: 2 });
  expect(repetitionOn(told, on(30))).toEqual(repetitionOn(facts, on(30)));
});

// reference/metrics.md 46: times each key message was given by its preferred sender; five to seven.
test('two messages given 5 and 2 times by their sender were given 3.5 times on average', () => {
  const messages = [message('why', ['manager']), message('how', ['manager'])];
  const occasions = [...[1, 2, 3, 4, 5].map((at) => said('why', at, ['manager'])), said('how', 3, ['manager']), said('how', 8, ['manager']), said('how', 4, ['manager'], false)];
  expect(repetitionOn({ messages, occasions, planned: [] }, on(8))).toEqual({ value: 3.5, numerator: 7, denominator: 2 });
  expect(repetitionOn({ messages, occasions, planned: [] }, on(2)), 'up to the second day').toEqual({ value: 1, numerator: 2, denominator: 2 });
});

test('a message that is given no more leaves with its times, and without messages there is no value', () => {
  const facts = { messages: [message('why', ['manager']), message('old', ['manager'], { withdrawnOn: on(6) })], occasions: [said('old', 1, ['manager']), said('why', 2, ['manager'])], planned: [] };
  expect(repetitionOn(facts, on(5))).toEqual({ value: 1, numerator: 2, denominator: 2 });
  expect(repetitionOn(facts, on(6))).toEqual({ value: 1, numerator: 1, denominator: 1 });
  expect(repetitionOn({ messages: [], occasions: [], planned: [] }, on(6)).value).toBeNull();
});

const GROUPS = ['manager', 'analyst', 'n', 'z'];
const audiences = fc.uniqueArray(fc.constantFrom(...GROUPS, EVERYBODY), { minLength: 1, maxLength: 3 });
const days = fc.integer({ min: 0, max: 120 });
const facts = fc.record({
  planned: fc.array(fc.record({ knownFrom: days.map(on), withdrawnOn: fc.option(days.map(on), { nil: null }), audience: audiences }), { maxLength: 3 }),
  messages: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c'), knownFrom: days.map(on), withdrawnOn: fc.option(days.map(on), { nil: null }), audience: audiences }), { selector: ({ id }) => id }),
  occasions: fc.array(fc.record({ messageId: fc.constantFrom('a', 'b', 'c'), on: days.map(on), audience: audiences, isBySender: fc.boolean() }), { maxLength: 12 }),
});

test('the silence of all is the longest of its groups; a day without a word adds one; a word said today ends it', () => {
  fc.assert(fc.property(facts, days, (given, at) => {
    const whole = silenceOn(given, on(at));
    const parts = followGroups(given, on(at)).flatMap((group) => group.days ?? []);
    expect(whole.value).toBe(parts.length === 0 ? null : Math.max(...parts));
    expect(parts.every((value) => value >= 0)).toBe(true);
    for (const group of GROUPS) {
      const [today, tomorrow] = [silenceOf(given, on(at), [group]), silenceOf(given, on(at + 1), [group])];
      if (today.lastOn !== null && tomorrow.lastOn !== on(at + 1)) expect(tomorrow.days).toBe(today.days! + 1);
      if (today.lastOn !== null) expect(today.days).toBe(daysBetween(today.lastOn, on(at)));
      const more = { ...given, occasions: [...given.occasions, said('a', at, [group])] };
      expect(silenceOf(more, on(at), [group]).days).toBe(0);
      const toAll = { ...given, occasions: [...given.occasions, said('a', at, [EVERYBODY])] };
      expect(silenceOf(toAll, on(at), [group]).days).toBe(0);
    }
  }));
});

test('repetition never falls while the same messages are given, and grows by one part when a sender gives one more', () => {
  fc.assert(fc.property(facts, days, ({ messages, occasions, planned }, at) => {
    const still = { messages: messages.map((one) => ({ ...one, knownFrom: START, withdrawnOn: null })), occasions, planned };
    const [now, later] = [repetitionOn(still, on(at)), repetitionOn(still, on(at + 10))];
    if (now.value === null) return;
    expect(later.value!).toBeGreaterThanOrEqual(now.value);
    const more = { ...still, occasions: [...occasions, said(messages[0]!.id, at, ['manager'])] };
    expect(repetitionOn(more, on(at)).numerator).toBe(now.numerator! + 1);
    const byAnother = { ...still, occasions: [...occasions, said(messages[0]!.id, at, ['manager'], false)] };
    expect(repetitionOn(byAnother, on(at))).toEqual(now);
  }));
});
