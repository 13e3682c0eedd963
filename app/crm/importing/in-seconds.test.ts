import { expect, test } from 'vitest';
import { inSeconds } from './in-seconds.ts';

// HubSpot writes hs_call_duration in milliseconds, Dynamics actualdurationminutes and Salesforce DurationInMinutes in minutes, Odoo duration in hours with decimals.
test.each([
  ['323000', 'milliseconds', '323'],
  ['1499', 'milliseconds', '1'],
  ['0', 'milliseconds', '0'],
  ['30', 'minutes', '1800'],
  ['1.5', 'hours', '5400'],
  ['90', 'seconds', '90'],
  ['90', undefined, '90'],
  ['0:05:23', 'milliseconds', '323'],
  ['1:00:00', undefined, '3600'],
  ['lang', 'minutes', 'lang'],
  ['-5', 'minutes', '-5'],
  ['', 'minutes', ''],
] as const)('%j in %s is %j', (text, unit, seconds) => {
  expect(inSeconds(text, unit)).toBe(seconds);
});
