import { expect, test } from 'vitest';
import { judgeCase } from './confirmation.ts';

test.each([
  ['R22: confirmed at this gate and positive', { phase: 'execution', forecastWorth: 1, isConfirmed: true }, false, false],
  ['R22: not confirmed at this gate', { phase: 'execution', forecastWorth: 1, isConfirmed: false }, true, false],
  ['R22: negative by now: stop is offered, confirmed or not', { phase: 'learning', forecastWorth: -1, isConfirmed: true }, false, true],
  ['R22: negative and not confirmed', { phase: 'impact', forecastWorth: -1, isConfirmed: false }, true, true],
  ['nought is not negative', { phase: 'impact', forecastWorth: 0, isConfirmed: true }, false, false],
  ['there is none yet: its own criterion says so, not this rule', { phase: 'impact', forecastWorth: null, isConfirmed: false }, false, false],
  ['before the first gate it is not made yet', { phase: 'strategy', forecastWorth: -1, isConfirmed: false }, false, false],
] as const)('%s', (_case, given, isConfirmationMissing, isStopOffered) => {
  expect(judgeCase(given)).toEqual({ isConfirmationMissing, isStopOffered });
});
