import { expect, test } from 'vitest';
import { afterMark, MEMBER_MARKS, type MemberStatus } from './member-status.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const EARLIER = '2026-11-01T12:00:00.000Z';
const member = (status: MemberStatus, isControl = false) => ({ status, isControl, reachedAt: status === 'planned' ? null : EARLIER, respondedAt: status === 'responded' || status === 'converted' ? EARLIER : null });

test.each([
  ['planned', 'reached', { status: 'reached', reached_at: NOW }],
  ['planned', 'responded', { status: 'responded', reached_at: NOW, responded_at: NOW }],
  ['planned', 'converted', { status: 'converted', reached_at: NOW, responded_at: NOW }],
  ['reached', 'responded', { status: 'responded', responded_at: NOW }],
  ['responded', 'converted', { status: 'converted' }],
  ['planned', 'opted-out', { status: 'opted-out' }],
  ['responded', 'reached', null],
  ['opted-out', 'reached', null],
] as const)('%s, marked as %s', (status, mark, expected) => {
  expect(afterMark(member(status), mark, NOW)).toEqual(expected);
});

test.each([
  ['reached', null],
  ['responded', null],
  ['converted', { status: 'converted' }],
  ['opted-out', { status: 'opted-out' }],
] as const)('the control group, marked as %s', (mark, expected) => {
  expect(afterMark({ status: 'planned', reachedAt: null, respondedAt: null, isControl: true }, mark, NOW)).toEqual(expected);
});

test('marking twice is marking once', () => {
  for (const mark of MEMBER_MARKS) {
    const after = afterMark(member('planned'), mark, NOW);
    expect(after && afterMark({ ...member('planned'), status: after.status, reachedAt: after.reached_at ?? null, respondedAt: after.responded_at ?? null }, mark, NOW)).toBeNull();
  }
});
