import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MessageFacts } from '#app/adoption/key-messages/metrics-key-messages.ts';
import { addDays, day, dayIn } from '#app/values/day.ts';
import { groupContacts, unnamedGroups } from './group-contact.ts';

const TODAY = day('2026-11-29');
const ago = (days: number) => addDays(TODAY, -days);
const heard = (group: string, days: number) => ({ messageId: null, on: ago(days), audience: [group], isBySender: false });
const meant = (group: string, since = 200) => ({ knownFrom: ago(since), withdrawnOn: null, audience: [group] });
const facts = (planned: MessageFacts['planned'], occasions: MessageFacts['occasions']): MessageFacts => ({ messages: [], planned, occasions });
const planned = (audience: string[], inDays: number, given: { toldOn?: typeof TODAY; isCancelled?: boolean } = {}) => ({ id: `${audience.join()}${inDays}`, subject: 'News', audience, plannedOn: addDays(TODAY, inDays), toldOn: null, isCancelled: false, ...given });

// R8: red above 42 days, amber from 28.
test.each([
  [0, 'heard'],
  [27, 'heard'],
  [28, 'warning'],
  [42, 'warning'],
  [43, 'breach'],
])('%i days without a message is %s', (days, state) => {
  expect(groupContacts(facts([meant('manager')], [heard('manager', days)]), [], TODAY)).toMatchObject([{ group: 'manager', days, state, lastOn: ago(days) }]);
});

// The clock goes back on 25 October 2026 and forward on 29 March 2026 in Amsterdam: a day of 25 or 23 hours is a day.
test.each([
  ['2026-10-24T21:59:00Z', '2026-10-24'],
  ['2026-10-24T22:00:00Z', '2026-10-25'],
  ['2026-10-25T22:59:00Z', '2026-10-25'],
  ['2026-10-25T23:00:00Z', '2026-10-26'],
  ['2026-03-28T23:00:00Z', '2026-03-29'],
  ['2026-03-29T21:59:00Z', '2026-03-29'],
  ['2026-03-29T22:00:00Z', '2026-03-30'],
])('at %s it is %s in Amsterdam, and the silence counts days of its calendar', (instant, local) => {
  const today = dayIn(new Date(instant), 'Europe/Amsterdam');
  expect(today).toBe(local);
  const since = (days: number) => groupContacts({ messages: [], planned: [{ ...meant('manager'), knownFrom: day('2025-01-01') }], occasions: [{ ...heard('manager', 0), on: addDays(day(local), -days) }] }, [], today)[0];
  expect([since(27)?.state, since(28)?.state, since(42)?.state, since(43)?.state]).toEqual(['heard', 'warning', 'warning', 'breach']);
});

test('only what was told to the group counts, or to everybody', () => {
  const both = [meant('manager'), meant('analyst')];
  expect(groupContacts(facts(both, [heard('manager', 1), heard('analyst', 50)]), [], TODAY).map(({ group, state }) => [group, state])).toEqual([['analyst', 'breach'], ['manager', 'heard']]);
  expect(groupContacts(facts(both, [heard('everybody', 3), heard('analyst', 50)]), [], TODAY).map(({ days }) => days)).toEqual([3, 3]);
});

test('a group that never heard anything says so: without a state while nobody heard anything, else since it was meant to', () => {
  expect(groupContacts(facts([meant('manager')], []), [], TODAY)).toMatchObject([{ lastOn: null, days: null, state: null }]);
  for (const [meantSince, days] of [[60, 50], [45, 45]] as const) {
    const manager = groupContacts(facts([meant('manager', meantSince), meant('analyst', 100)], [heard('analyst', 50)]), [], TODAY).find((contact) => contact.group === 'manager');
    expect(manager).toMatchObject({ lastOn: null, days, state: 'breach' });
  }
});

test.each([
  ['nothing', [], null, true],
  ['today', [planned(['manager'], 0)], 0, false],
  ['on day 42', [planned(['manager'], 42)], 42, false],
  ['on day 43', [planned(['manager'], 43)], 43, true],
  ['yesterday, which is late', [planned(['manager'], -1)], -1, true],
  ['yesterday and next week', [planned(['manager'], 7), planned(['manager'], -1)], -1, false],
  ['for another group', [planned(['analyst'], 7)], null, true],
  ['for everybody', [planned(['everybody'], 7)], 7, false],
  ['and cancelled', [planned(['manager'], 7, { isCancelled: true })], null, true],
  ['and told already', [planned(['manager'], 7, { toldOn: TODAY })], null, true],
])('planned: %s', (_, messages, next, isUnplanned) => {
  const [contact] = groupContacts(facts([meant('manager')], [heard('manager', 3)]), messages, TODAY);
  expect(contact?.next?.on ?? null).toBe(next === null ? null : addDays(TODAY, next));
  expect(contact?.isUnplanned).toBe(isUnplanned);
  if (next !== null) expect(contact?.next?.isLate).toBe(next < 0);
});

test('which groups nobody thought of: none where everybody is followed as one', () => {
  const contacts = groupContacts(facts([meant('manager')], []), [], TODAY);
  expect(unnamedGroups(['manager', 'analyst', 'team'], contacts)).toEqual(['analyst', 'team']);
  expect(unnamedGroups(['manager', 'analyst'], groupContacts(facts([meant('everybody')], []), [], TODAY))).toEqual([]);
});

test('everybody as one is followed only while the plan names no other group', () => {
  expect(groupContacts(facts([meant('everybody')], []), [], TODAY).map((contact) => contact.group)).toEqual(['everybody']);
  expect(groupContacts(facts([meant('everybody'), meant('manager')], []), [], TODAY).map((contact) => contact.group)).toEqual(['manager']);
});

const group = fc.constantFrom('manager', 'analyst', 'team', 'everybody');
const days = fc.integer({ min: 0, max: 100 });

test('the longest silence stands first; telling a group something never makes another more silent; a day later nobody heard more', () => {
  fc.assert(
    fc.property(fc.uniqueArray(group, { minLength: 1 }), fc.array(fc.tuple(group, days), { maxLength: 8 }), group, (groups, told, spoken) => {
      const plans = groups.map((each) => meant(each));
      const occasions = told.map(([to, at]) => heard(to, at));
      const now = groupContacts(facts(plans, occasions), [], TODAY);
      const silences = now.map((contact) => contact.days ?? -1);
      expect(silences).toEqual(silences.toSorted((one, other) => other - one));
      expect(now.map((contact) => contact.group).sort()).toEqual(groups.length === 1 ? groups : groups.filter((each) => each !== 'everybody').sort());
      const later = new Map(groupContacts(facts(plans, occasions), [], addDays(TODAY, 1)).map((contact) => [contact.group, contact.days]));
      const spokenTo = new Map(groupContacts(facts(plans, [...occasions, heard(spoken, 0)]), [], TODAY).map((contact) => [contact.group, contact.days]));
      for (const contact of now) {
        if (contact.days !== null) {
          expect(later.get(contact.group)).toBe(contact.days + 1);
          expect(spokenTo.get(contact.group)!).toBeLessThanOrEqual(contact.days);
        }
        if (spoken === contact.group || spoken === 'everybody') expect(spokenTo.get(contact.group)).toBe(0);
      }
    }),
  );
});
