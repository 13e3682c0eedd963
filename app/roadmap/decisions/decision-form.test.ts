import { expect, test } from 'vitest';
import { NewDecisionSchema } from './decision-form.ts';

const QUESTION = { title: 'Which customers?', ownerId: '00000000-0000-7000-8000-000000000001' };
const wrongAt = (given: object) => (NewDecisionSchema.safeParse(given).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]).sort();

test.each([
  ['a question alone', QUESTION, []],
  ['with all of what was decided', { ...QUESTION, outcome: 'All', reason: 'Few', decidedOn: '2026-03-18' }, []],
  ['an outcome alone', { ...QUESTION, outcome: 'All' }, [['decidedOn', 'day'], ['reason', 'text']]],
  ['a day alone', { ...QUESTION, decidedOn: '2026-03-18' }, [['outcome', 'text'], ['reason', 'text']]],
  ['spaces are nothing', { ...QUESTION, outcome: '  ' }, []],
  ['everything that is wrong at once', { outcome: 'All', ownerId: 'x' }, [['decidedOn', 'day'], ['ownerId', 'choose'], ['reason', 'text'], ['title', 'text']]],
])('%s', (_case, given, expected) => {
  expect(wrongAt(given)).toEqual(expected);
});
