import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { lintSpecification, type SmartFacts, type SmartReason } from './smart.ts';
import { PLAIN_TARGET, type SpecDraft } from './spec.ts';
import { isVague } from './vague.ts';

const facts: SmartFacts = {
  metrics: [
    { id: 'active-user-rate', version: 1, unit: 'ratio', layer: 'use', better: 'higher', grains: ['day', 'week', 'month'], perTeam: true },
    { id: 'habit-rate', version: 1, unit: 'ratio', layer: 'behaviour', better: 'higher', grains: ['week', 'month'], perTeam: true },
    { id: 'revenue', version: 1, unit: 'money', layer: 'business', better: 'higher', grains: ['month'], perTeam: false, slicedBy: ['channel'] },
  ],
  slices: new Set(['role:manager', 'channel:email']),
  teamIds: new Set(['team']),
  ownerIds: new Set(['owner']),
  objectiveIds: new Set(['goal']),
  isNameTaken: false,
  hasDenominator: true,
};

const whole: SpecDraft = {
  ...PLAIN_TARGET,
  name: 'Everybody logs contacts',
  sentence: null,
  pillar: 'knowledge',
  layer: 'behaviour',
  actor: 'every account manager',
  act: 'logs',
  object: 'a contact with a customer',
  context: 'on the day itself',
  desiredForm: 'on the day itself, with a next step',
  undesiredForm: 'in a notebook, or on Friday for the whole week',
  metricId: 'active-user-rate',
  teamId: null,
  direction: 'increase-to',
  baselineValue: 0.4,
  baselineOn: day('2026-01-01'),
  targetValue: 0.85,
  ownerId: 'owner',
  isAccepted: true,
  objectiveId: 'goal',
  keyQuestion: 'Do we know what was said to a customer?',
  feasibility: null,
  enablingAction: 'a morning of practice per team',
  usedFor: 'choosing where to coach',
  notUsedFor: 'judging individuals',
  startsOn: day('2026-01-05'),
  deadlineOn: day('2026-06-29'),
  frequency: 'week',
  reviewOn: null,
  expiresOn: day('2026-12-31'),
};

test('a whole specification is refused nothing', () => {
  expect(lintSpecification(whole, facts)).toEqual([]);
});

test.each<[string, Partial<SpecDraft>, SmartReason]>([
  ['S', { name: null }, 'name-missing'],
  ['S', { layer: 'soul' }, 'layer-missing'],
  ['S', { pillar: 'luck' }, 'pillar-unknown'],
  ['S', { actor: null }, 'actor-missing'],
  ['S', { act: null }, 'act-missing'],
  ['S', { act: 'verbeteren', object: 'de processen' }, 'act-vague'],
  ['S', { object: null }, 'object-missing'],
  ['S', { desiredForm: null }, 'desired-form-missing'],
  ['S', { undesiredForm: null }, 'undesired-form-missing'],
  ['M', { metricId: 'spirit' }, 'metric-unknown'],
  ['M', { teamId: 'gone' }, 'team-unknown'],
  ['M', { metricId: 'revenue', teamId: 'team', frequency: 'month' }, 'team-not-offered'],
  ['M', { direction: null }, 'direction-missing'],
  ['M', { baselineValue: null }, 'baseline-missing'],
  ['M', { baselineValue: 'unreadable' }, 'baseline-missing'],
  ['M', { baselineValue: -0.1 }, 'baseline-out-of-bounds'],
  ['M', { baselineOn: null }, 'baseline-day-missing'],
  ['M', { baselineOn: day('2026-02-01') }, 'baseline-after-start'],
  ['M', { targetValue: 'unreadable' }, 'target-missing'],
  ['M', { targetValue: 85 }, 'target-out-of-bounds'],
  ['M', { targetValue: 0.4 }, 'baseline-is-target'],
  ['M', { targetValue: 0.3 }, 'target-against-direction'],
  ['M', { direction: 'decrease-to' }, 'target-against-direction'],
  ['A', { ownerId: 'somebody else' }, 'owner-missing'],
  ['A', { isAccepted: false }, 'not-accepted'],
  ['R', { objectiveId: null }, 'objective-missing'],
  ['R', { keyQuestion: 'Is it so?' }, 'key-question-length'],
  ['R', { keyQuestion: 'x'.repeat(201) }, 'key-question-length'],
  ['R', { enablingAction: null }, 'enabling-action-missing'],
  ['R', { usedFor: null }, 'used-for-missing'],
  ['R', { notUsedFor: null }, 'not-used-for-missing'],
  ['T', { startsOn: null }, 'start-missing'],
  ['T', { deadlineOn: 'unreadable' }, 'deadline-missing'],
  ['T', { deadlineOn: day('2026-01-05') }, 'deadline-before-start'],
  ['T', { metricId: 'habit-rate', frequency: 'day' }, 'frequency-not-offered'],
  ['T', { deadlineOn: day('2026-01-25') }, 'too-few-measurements'],
  ['T', { reviewOn: 'unreadable' }, 'review-unreadable'],
  ['T', { expiresOn: null }, 'expiry-missing'],
  ['T', { expiresOn: day('2026-06-01') }, 'expiry-before-deadline'],
])('%s: %o is refused as %s', (letter, over, reason) => {
  expect(lintSpecification({ ...whole, ...over }, facts)).toEqual([{ letter, field: expect.any(String) as string, reason }]);
});

test('what the workspace knows counts too', () => {
  expect(lintSpecification(whole, { ...facts, isNameTaken: true })).toMatchObject([{ letter: 'S', reason: 'name-taken' }]);
  expect(lintSpecification(whole, { ...facts, hasDenominator: false })).toMatchObject([{ letter: 'M', reason: 'denominator-missing' }]);
});

test('a part is one that the metric can be counted for, and that there is', () => {
  const found = (over: Partial<SpecDraft>) => lintSpecification({ ...whole, ...over }, facts).flatMap(({ field, reason }) => (field === 'slice' ? reason : []));
  expect(found({ slice: 'role:manager' })).toEqual([]);
  expect(found({ slice: 'role:janitor' })).toEqual(['slice-unknown']);
  expect(found({ slice: 'channel:email' })).toEqual(['slice-not-offered']);
  expect(found({ slice: 'nonsense' })).toEqual(['slice-not-offered']);
  expect(found({ metricId: 'revenue', slice: 'channel:email' })).toEqual([]);
  expect(found({ metricId: 'revenue', slice: 'channel:pigeon' })).toEqual(['slice-unknown']);
});

test('what should stay on its side may start there, and three whole weeks are enough', () => {
  expect(lintSpecification({ ...whole, direction: 'stay-above', targetValue: 0.4 }, facts)).toEqual([]);
  expect(lintSpecification({ ...whole, deadlineOn: day('2026-01-26') }, facts)).toEqual([]);
});

test('other layers need no forms and no enabling action', () => {
  expect(lintSpecification({ ...whole, layer: 'use', desiredForm: null, undesiredForm: null, enablingAction: null }, facts)).toEqual([]);
});

test('every refusal of an empty form is found at once, under all letters', () => {
  const empty = Object.fromEntries(Object.keys(whole).map((field) => [field, null])) as unknown as SpecDraft;
  const letters = lintSpecification({ ...empty, isAccepted: false }, facts).map(({ letter }) => letter);
  expect([...new Set(letters)]).toEqual(['S', 'M', 'A', 'R', 'T']);
});

// Examples of vague wording: the reference of SMART fields.
test.each([
  ['verbeteren', null, true],
  ['optimaliseren', 'processen', true],
  ['meer inzicht krijgen', null, true],
  ['improve', 'quality', true],
  ['verbeteren', 'de vulling van klantkaarten', false],
  ['vastleggen', null, false],
  ['logs', 'a contact', false],
])('"%s" of "%s" is vague: %s', (act, object, vague) => {
  expect(isVague(act, object)).toBe(vague);
});
