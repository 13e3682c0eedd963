import { expect, test } from 'vitest';
import { isInControlGroup } from './control-group.ts';

const people = Array.from({ length: 5_000 }, (_, at) => `0198a1b2-0000-7000-8000-${at.toString(16).padStart(12, '0')}`);
const share = (campaign: string, percent: number) => people.filter((id) => isInControlGroup(campaign, id, percent)).length / people.length;

test.each([0, 1, 10, 50, 90, 100])('about %i percent of many', (percent) => {
  expect(share('a', percent)).toBeGreaterThan(percent / 100 - 0.02);
  expect(share('a', percent)).toBeLessThan(percent / 100 + 0.02);
});

test('none at 0, all at 100, and a larger share holds the smaller', () => {
  expect([share('a', 0), share('a', 100)]).toEqual([0, 1]);
  for (const id of people.slice(0, 500)) if (isInControlGroup('a', id, 10)) expect(isInControlGroup('a', id, 20)).toBe(true);
});

test('another campaign has another group', () => {
  const both = people.filter((id) => isInControlGroup('a', id, 50) && isInControlGroup('b', id, 50)).length / people.length;
  expect(both).toBeGreaterThan(0.22);
  expect(both).toBeLessThan(0.28);
});
