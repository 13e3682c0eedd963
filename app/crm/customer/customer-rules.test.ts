import { describe, expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { answeredBy } from './answered.ts';
import { channelPattern } from './channel-pattern.ts';
import { consentState } from './consent-state.ts';
import type { ConsentRow } from './customer.ts';
import { nextSteps } from './next-steps.ts';

describe('channel pattern', () => {
  test('no contact has no pattern', () => {
    expect(channelPattern([])).toBeNull();
  });
  test('shares add up to one, the most used first', () => {
    const pattern = channelPattern([{ channel: 'email', direction: 'in', count: 1 }, { channel: 'phone', direction: 'in', count: 2 }, { channel: 'phone', direction: 'out', count: 1 }])!;
    expect(pattern).toMatchObject({ total: 4, inRatio: 0.75, channels: [{ channel: 'phone', in: 2, out: 1, ratio: 0.75 }, { channel: 'email', in: 1, out: 0, ratio: 0.25 }] });
    expect(pattern.channels.reduce((sum, { ratio }) => sum + ratio, 0)).toBe(1);
  });
});

describe('consent', () => {
  const row = (id: string, purpose: string, channel: string | null, status: ConsentRow['status']): ConsentRow => ({ id, purpose, channel, status, lawfulBasis: 'consent', at: '2026-11-22T00:00:00Z', proof: null, recordedBy: null });
  test('the newest word for each purpose and channel holds, the earlier ones stay', () => {
    const states = consentState([row('4', 'newsletter', 'email', 'withdrawn'), row('3', 'marketing', null, 'refused'), row('2', 'newsletter', 'phone', 'given'), row('1', 'newsletter', 'email', 'given')]);
    expect(states.map(({ purpose, channel, current, earlier }) => [purpose, channel, current.id, earlier.map(({ id }) => id)])).toEqual([['marketing', null, '3', []], ['newsletter', 'email', '4', ['1']], ['newsletter', 'phone', '2', []]]);
  });
});

describe('consent for every channel', () => {
  const row = (id: string, channel: string | null, status: ConsentRow['status']): ConsentRow => ({ id, purpose: 'newsletter', channel, status, lawfulBasis: 'consent', at: '2026-11-22T00:00:00Z', proof: null, recordedBy: null });
  test.each([
    { why: 'taken back for every channel, nothing said before of one still holds', rows: [row('3', null, 'withdrawn'), row('2', 'email', 'given'), row('1', 'phone', 'given')], wanted: [[null, 'withdrawn', ['2', '1']]] },
    { why: 'given again for one channel afterwards, that holds beside it', rows: [row('3', 'email', 'given'), row('2', null, 'withdrawn'), row('1', 'email', 'given')], wanted: [[null, 'withdrawn', []], ['email', 'given', ['1']]] },
  ])('$why', ({ rows, wanted }) => {
    expect(consentState(rows).map(({ channel, current, earlier }) => [channel, current.status, earlier.map(({ id }) => id)])).toEqual(wanted);
  });
});

describe('what a reply answers', () => {
  const open = (id: string, contactId: string | null, accountId: string | null, occurredAt = '2026-11-20T10:00:00Z') => ({ id, contactId, accountId, occurredAt });
  const reply = { direction: 'out' as const, contactId: 'c1', accountId: 'a1', occurredAt: '2026-11-21T10:00:00Z' };
  test.each([
    { why: 'the one who asked', reply, open: [open('1', 'c1', 'a1')], wanted: ['1'] },
    { why: 'not a colleague of the one who asked', reply, open: [open('1', 'c2', 'a1')], wanted: [] },
    { why: 'an organisation that asked, through anybody there', reply, open: [open('1', null, 'a1'), open('2', null, 'a2')], wanted: ['1'] },
    { why: 'not what was asked later', reply, open: [open('1', 'c1', 'a1', '2026-11-21T10:00:01Z')], wanted: [] },
    { why: 'what comes in answers nothing', reply: { ...reply, direction: 'in' as const }, open: [open('1', 'c1', 'a1')], wanted: [] },
    { why: 'nobody is not the organisation of nobody', reply: { ...reply, contactId: null, accountId: null }, open: [open('1', null, null)], wanted: [] },
  ])('$why', ({ reply: given, open: questions, wanted }) => {
    expect(answeredBy(given, questions)).toEqual(wanted);
  });
});

test('what is next: the most pressing first, without a day last, late told', () => {
  const steps = nextSteps(
    {
      tasks: [{ id: 't1', title: 'Some day', dueOn: null, priority: 'normal', owner: null }, { id: 't2', title: 'Call', dueOn: '2026-11-25', priority: 'normal', owner: 'Anna' }],
      deals: [{ id: 'd1', name: 'Ovens', stage: 'Offer', amountCents: 1, currency: 'EUR', expectedOn: null, nextStep: 'Send offer', nextStepOn: '2026-11-21', stageSince: null, agingDays: null }, { id: 'd2', name: 'None', stage: 'Offer', amountCents: null, currency: 'EUR', expectedOn: null, nextStep: null, nextStepOn: null, stageSince: null, agingDays: null }],
      cases: [{ id: 'k1', number: 'Z-1', subject: 'Broken', kind: 'complaint', status: 'open', priority: 'high', openedAt: '2026-11-01T00:00:00Z', dueAt: '2026-11-22T23:30:00Z' }],
      awaiting: [{ id: 'i1', subject: 'When?', channel: 'email', occurredAt: '2026-11-22T08:00:00Z', responseDueAt: '2026-11-22T16:00:00Z' }],
    },
    day('2026-11-22'),
    'Europe/Amsterdam',
  );
  expect(steps.map(({ id, on, isLate }) => [id, on, isLate])).toEqual([['d1', '2026-11-21', true], ['i1', '2026-11-22', false], ['k1', '2026-11-23', false], ['t2', '2026-11-25', false], ['t1', null, false]]);
});
