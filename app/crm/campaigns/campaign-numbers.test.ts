import { expect, test } from 'vitest';
import { campaignNumbers } from './campaign-numbers.ts';

const none = { members: 0, reached: 0, responded: 0, converted: 0 };

test('responses are of who was reached; a response costs its share', () => {
  expect(campaignNumbers({ members: 100, reached: 80, responded: 20, converted: 5 }, { ...none, members: 10, converted: 1 }, 50_001)).toMatchObject({ responseRatio: 0.25, costPerResponseCents: 2_500 });
});

test.each([
  [none, 10_000, null, null],
  [{ ...none, members: 5, reached: 5 }, 10_000, 0, null],
  [{ ...none, members: 5, reached: 5, responded: 1 }, null, 0.2, null],
] as const)('what is not known is not counted: %j', (treated, cost, responseRatio, costPerResponseCents) => {
  expect(campaignNumbers(treated, none, cost)).toMatchObject({ responseRatio, costPerResponseCents });
});
