import { expect, test } from 'vitest';
import { canBeScored, experienceOf, isScoreTold, type ScoreTally } from './score.ts';

const session = { startsAt: new Date('2026-03-02T09:00:00Z'), endsAt: new Date('2026-03-02T10:30:00Z') };
const closed = new Date('2026-03-09T10:30:00Z');
const tally = (...counts: [number, number, number, number, number]): ScoreTally => counts;

test.each([
  ['before it begins', '2026-03-02T08:59:59Z', false],
  ['while it lasts', '2026-03-02T09:00:00Z', true],
  ['just within the week', '2026-03-09T10:29:59Z', true],
  ['a week after its end', '2026-03-09T10:30:00Z', false],
])('%s', (_, asOf, expected) => {
  expect(canBeScored(session, new Date(asOf))).toBe(expected);
});

test('a score is told from five answers, and only once nobody can add to it', () => {
  expect(isScoreTold(session, 5, closed)).toBe(true);
  expect(isScoreTold(session, 4, closed)).toBe(false);
  expect(isScoreTold(session, 50, new Date(closed.getTime() - 1))).toBe(false);
});

test('the mean is over answers, and a session of fewer than five counts nowhere', () => {
  const big = { endsAt: session.endsAt, tally: tally(0, 0, 2, 2, 2) };
  expect(experienceOf([big], closed)).toEqual({ answers: 6, mean: 4 });
  expect(experienceOf([big, { endsAt: session.endsAt, tally: tally(4, 0, 0, 0, 0) }], closed)).toEqual({ answers: 6, mean: 4 });
  expect(experienceOf([{ endsAt: session.endsAt, tally: tally(1, 1, 1, 1, 0) }], closed)).toBeNull();
  expect(experienceOf([], closed)).toBeNull();
});
