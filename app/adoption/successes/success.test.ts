import { expect, test } from 'vitest';
import { isTold, publishRefusal, type Subject } from './success.ts';

const AT = new Date('2026-03-02');

test.each<[string, Subject, Date | null, ReturnType<typeof publishRefusal>]>([
  ['everybody’s', { kind: 'everybody' }, null, null],
  ['a team’s', { kind: 'team', id: 't', name: 'Noord' }, null, null],
  ['a person’s who agreed', { kind: 'person', id: 'p', name: 'Noor', agreedAt: AT }, null, null],
  ['a person’s who did not', { kind: 'person', id: 'p', name: 'Noor', agreedAt: null }, null, 'not-agreed'],
  ['withdrawn', { kind: 'everybody' }, AT, 'withdrawn'],
])('%s', (_, subject, withdrawnAt, expected) => {
  expect(publishRefusal({ subject, withdrawnAt })).toBe(expected);
});

test('a story is told from publishing until it is withdrawn', () => {
  expect([isTold({ publishedAt: null, withdrawnAt: null }), isTold({ publishedAt: AT, withdrawnAt: null }), isTold({ publishedAt: AT, withdrawnAt: AT })]).toEqual([false, true, false]);
});
