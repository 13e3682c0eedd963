import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { addWorkingDays } from './due.ts';
import { inOrderOfDebt, isOwedBy, questionState } from './question.ts';

// 2026-03-02 is a Monday.
test.each([
  ['2026-03-02', 2, '2026-03-04'],
  ['2026-03-05', 2, '2026-03-09'],
  ['2026-03-06', 2, '2026-03-10'],
  ['2026-03-07', 2, '2026-03-10'],
  ['2026-03-08', 1, '2026-03-09'],
  ['2026-03-02', 0, '2026-03-02'],
  ['2026-03-06', 10, '2026-03-20'],
])('%s and %i working days is %s', (from, days, expected) => {
  expect(addWorkingDays(day(from), days)).toBe(expected);
});

test('an answer is late the day after it was owed', () => {
  const owed = { answeredAt: null, dueOn: day('2026-03-04') };
  expect([questionState(owed, day('2026-03-04')), questionState(owed, day('2026-03-05')), questionState({ ...owed, answeredAt: new Date('2026-03-09') }, day('2026-03-10'))]).toEqual(['open', 'overdue', 'answered']);
});

test('of one’s own people first, then what is owed soonest; answered last', () => {
  const question = (id: string, dueOn: string, asker: string, answeredAt: Date | null = null) => ({ id, dueOn: day(dueOn), askedAt: new Date('2026-03-01'), askedBy: { id: asker, name: asker }, answeredAt });
  const given = [question('answered', '2026-03-01', 'own', new Date('2026-03-02')), question('late', '2026-03-02', 'other'), question('own', '2026-03-05', 'own'), question('soon', '2026-03-03', 'other')];
  expect(inOrderOfDebt(given, new Set(['own'])).map(({ id }) => id)).toEqual(['own', 'late', 'soon', 'answered']);
});

test.each([
  ['own and not due yet', { owedBy: 'me' }, true],
  ['somebody else’s, though late', { owedBy: 'other', dueOn: '2026-03-01' }, false],
  ['nobody’s and due', { owedBy: null, dueOn: '2026-03-04' }, true],
  ['nobody’s and not due yet', { owedBy: null }, false],
  ['answered', { owedBy: 'me', answeredAt: new Date('2026-03-03') }, false],
] as const)('an answer is owed or not: %s', (_case, { owedBy, ...given }, is) => {
  const question = { answeredAt: null, dueOn: day('2026-03-05'), ...given, owedBy: owedBy && { id: owedBy, name: owedBy } };
  expect(isOwedBy({ ...question, dueOn: day(question.dueOn) }, 'me', day('2026-03-04'))).toBe(is);
});
