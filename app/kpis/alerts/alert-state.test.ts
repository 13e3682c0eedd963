import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AT_REST, messageDue, nextStanding, type Observation, standingAfter, type ToldState } from './alert-state.ts';

const LETTERS: Record<string, Observation> = { b: 'bad', g: 'good', m: 'between', n: 'none', u: 'unjudged' };
const read = (letters: string) => letters.split('').map((letter) => LETTERS[letter]!);

// b bad, g good, m within the margin, n no value, u says nothing. Source: the states of Prometheus ("for": pending until it has held so
// long; "keep_firing_for": as long before it is over) and of Grafana (no data, error).
test.each<[string, number, string, string, number]>([
  ['nothing measured yet', 1, '', 'normal', 0],
  ['one bad, which is enough', 1, 'b', 'alert', 0],
  ['one bad of the two', 2, 'gb', 'pending', 1],
  ['two bad of the two', 2, 'gbb', 'alert', 0],
  ['a row that was broken', 3, 'bbg', 'normal', 0],
  ['a row that begins anew', 3, 'bbgb', 'pending', 1],
  ['two of three after a long good time', 3, 'gggbb', 'pending', 2],
  ['one good after an alert, which is enough', 1, 'bg', 'normal', 0],
  ['one good of the two', 2, 'bbg', 'recovering', 1],
  ['two good of the two', 2, 'bbgg', 'normal', 0],
  ['bad again on the way back', 2, 'bbgb', 'alert', 0],
  ['good again after that takes as long', 2, 'bbgbg', 'recovering', 1],
  ['within the margin after an alert', 1, 'bmmmm', 'alert', 0],
  ['within the margin on the way to it', 2, 'bm', 'pending', 1],
  ['within the margin on the way back', 2, 'bbgm', 'recovering', 1],
  ['within the margin from the start', 1, 'mmm', 'normal', 0],
  ['no value when all was well', 1, 'gn', 'no-data', 0],
  ['no value in an alert: silence is no recovery', 1, 'bnnn', 'alert', 0],
  ['no value on the way to it', 2, 'bn', 'pending', 1],
  ['no value on the way back', 2, 'bbgn', 'recovering', 1],
  ['bad after no value', 1, 'gnb', 'alert', 0],
  ['bad after no value, of two', 2, 'gnb', 'pending', 1],
  ['good after no value', 2, 'gng', 'normal', 0],
  ['within the margin after no value', 2, 'gnm', 'normal', 0],
  ['what says nothing', 2, 'ubu', 'pending', 1],
  ['what says nothing after no value', 2, 'gnu', 'no-data', 0],
])('%s (of %i: %s) is %s', (_, forPeriods, letters, state, periods) => {
  expect(standingAfter(read(letters), forPeriods)).toEqual({ state, periods });
});

describe('laws', () => {
  const observation = fc.constantFrom<Observation>('bad', 'good', 'between', 'none', 'unjudged');
  const history = fc.array(observation, { maxLength: 40 });
  const wait = fc.integer({ min: 1, max: 6 });

  test('what lies within the margin never changes where it stands, however long: no flapping', () => {
    fc.assert(
      fc.property(history, wait, fc.integer({ min: 1, max: 20 }), (observations, forPeriods, times) => {
        const before = standingAfter(observations, forPeriods);
        const after = standingAfter([...observations, ...Array<Observation>(times).fill('between')], forPeriods);
        expect(after).toEqual(before.state === 'no-data' ? AT_REST : before);
      }),
    );
  });

  test('an alert begins with as many bad periods as it waits for and no good one between them, and ends with as many good', () => {
    fc.assert(
      fc.property(history, wait, (observations, forPeriods) => {
        let standing = AT_REST;
        let isAlert = false;
        let [bad, good] = [0, 0];
        for (const one of observations) {
          [bad, good] = one === 'bad' ? [bad + 1, 0] : one === 'good' ? [0, good + 1] : [bad, good];
          standing = nextStanding(standing, one, forPeriods);
          const isNow = standing.state === 'alert' || standing.state === 'recovering';
          if (isNow && !isAlert) expect(bad).toBeGreaterThanOrEqual(forPeriods);
          if (!isNow && isAlert) expect(good).toBeGreaterThanOrEqual(forPeriods);
          isAlert = isNow;
        }
      }),
    );
  });

  test('so many good periods make it well whatever was before, and so many bad ones an alert', () => {
    fc.assert(
      fc.property(history, wait, (observations, forPeriods) => {
        const then = (last: Observation) => standingAfter([...observations, ...Array<Observation>(forPeriods).fill(last)], forPeriods);
        expect([then('good'), then('bad')]).toEqual([AT_REST, { state: 'alert', periods: 0 }]);
      }),
    );
  });

  test('a longer wait never makes an alert of what a shorter one leaves in peace', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Observation>('bad', 'good'), { maxLength: 20 }), wait, (observations, forPeriods) => {
        const everAlert = (waits: number) => observations.some((_, at) => standingAfter(observations.slice(0, at + 1), waits).state === 'alert');
        expect(everAlert(forPeriods + 1) && !everAlert(forPeriods)).toBe(false);
      }),
    );
  });
});

test.each<[string, Parameters<typeof messageDue>[0]['state'], ToldState, boolean, ToldState | null]>([
  ['an alert is sent', 'alert', 'normal', false, 'alert'],
  ['once', 'alert', 'alert', false, null],
  ['not while it is quiet', 'alert', 'normal', true, null],
  ['the way to it is not sent', 'pending', 'normal', false, null],
  ['nor the way back', 'recovering', 'alert', false, null],
  ['what went and came back in a weekend is not sent', 'normal', 'normal', false, null],
  ['that it is over is sent', 'normal', 'alert', false, 'normal'],
  ['no figures are told', 'no-data', 'normal', false, 'no-data'],
  ['and that they are there again', 'normal', 'no-data', false, 'normal'],
  ['an alert that began in a weekend and recovers on Monday is sent still', 'recovering', 'normal', false, 'alert'],
  ['what cannot be measured is told', 'error', 'alert', false, 'error'],
])('%s', (_, state, told, isQuiet, due) => {
  expect(messageDue({ state, told }, { isQuiet })).toBe(due);
});
