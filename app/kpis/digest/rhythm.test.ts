import { expect, test } from 'vitest';
import { addDays, day, type Day } from '#app/values/day.ts';
import { isDue, type Rhythm } from './rhythm.ts';

const AMSTERDAM = 'Europe/Amsterdam';

/** On which days it goes when a server runs every day from the one to before the other. */
function daysSent(rhythm: Rhythm, from: Day, to: Day, isDown: (on: Day) => boolean = () => false): Day[] {
  const sent: Day[] = [];
  let sentOn = from;
  for (let today = addDays(from, 1); today < to; today = addDays(today, 1)) {
    if (isDown(today) || !isDue({ rhythm, sentOn }, today, AMSTERDAM)) continue;
    sent.push(today);
    sentOn = today;
  }
  return sent;
}

test('every week on its first working day, once, over the end of a year with 53 weeks and past Easter Monday', () => {
  expect(daysSent('weekly', day('2020-12-23'), day('2021-01-19'))).toEqual(['2020-12-28', '2021-01-04', '2021-01-11', '2021-01-18']);
  expect(daysSent('weekly', day('2026-04-01'), day('2026-04-15'))).toEqual(['2026-04-07', '2026-04-13']);
});

test('every month on its first working day: not in a weekend, not on New Year’s Day', () => {
  expect(daysSent('monthly', day('2026-10-15'), day('2027-03-02'))).toEqual(['2026-11-02', '2026-12-01', '2027-01-04', '2027-02-01', '2027-03-01']);
});

test('a day on which no server ran is made up for on the next, and a whole week that was missed is not sent twice', () => {
  expect(daysSent('weekly', day('2026-11-06'), day('2026-11-30'), (on) => on === '2026-11-09' || (on >= '2026-11-16' && on < '2026-11-23'))).toEqual(['2026-11-10', '2026-11-23']);
});

test('who chooses it in the middle of a week gets the first one in the next', () => {
  expect(isDue({ rhythm: 'weekly', sentOn: day('2026-11-25') }, day('2026-11-26'), AMSTERDAM)).toBe(false);
  expect(isDue({ rhythm: 'weekly', sentOn: day('2026-11-25') }, day('2026-11-30'), AMSTERDAM)).toBe(true);
});
