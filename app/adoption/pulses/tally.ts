import { ratio } from '#app/values/ratio.ts';

/** How often each score from 1 to 5 was given. */
export type Tally = readonly [ones: number, twos: number, threes: number, fours: number, fives: number];

/** What a tally says of a group. */
export interface TallyFigure {
  answers: number;
  /** From 1 to 5. */
  mean: number;
  /** The share that gave 3 or less: for these the element is still open (Prosci's scale). */
  low: number;
  /** The share that agrees: 4 or 5. */
  agreeing: number;
}

export const EMPTY_TALLY: Tally = [0, 0, 0, 0, 0];

export function answersIn(tally: Tally): number {
  return tally.reduce((sum, count) => sum + count, 0);
}

export function addTallies(one: Tally, other: Tally): Tally {
  return [one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3], one[4] + other[4]];
}

/** Null without answers: no value, never nought. */
export function figureOf(tally: Tally): TallyFigure | null {
  const answers = answersIn(tally);
  const mean = ratio(
    tally.reduce((sum, count, at) => sum + count * (at + 1), 0),
    answers,
  );
  if (mean === null) return null;
  return { answers, mean, low: (tally[0] + tally[1] + tally[2]) / answers, agreeing: (tally[3] + tally[4]) / answers };
}
