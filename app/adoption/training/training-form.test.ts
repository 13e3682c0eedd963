import { expect, test } from 'vitest';
import { CourseSchema, SessionSchema } from './training-form.ts';

const course = { titleNl: 'Basis', outcomeNl: 'Iets kunnen', roles: ['end-user'] };
const session = { on: '2026-03-02', from: '10:00', until: '11:30', place: 'Zaal 1', trainer: 'Trainer' };

test('a material is a line with its address at the end', () => {
  const read = CourseSchema.parse({ ...course, materials: 'Handleiding: https://help.example/a\r\n\n/crm/cases' });
  expect(read.materials).toEqual([{ title: 'Handleiding', link: 'https://help.example/a' }, { title: '/crm/cases', link: '/crm/cases' }]);
});

test.each([['javascript:alert(1)'], ['http://plain.example'], ['//elsewhere.example'], ['Handleiding zonder adres']])('%s is no address of a material', (materials) => {
  expect(CourseSchema.safeParse({ ...course, materials }).error?.issues[0]).toMatchObject({ path: ['materials'], message: 'not-a-link' });
});

test('a course is for somebody', () => {
  expect(CourseSchema.safeParse({ ...course, roles: [] }).error?.issues[0]).toMatchObject({ path: ['roles'], message: 'role-required' });
});

test('a session ends after it begins, at times of the clock', () => {
  expect(SessionSchema.safeParse(session).success).toBe(true);
  expect(SessionSchema.safeParse({ ...session, until: '10:00' }).error?.issues[0]).toMatchObject({ path: ['until'], message: 'before-start' });
  expect(SessionSchema.safeParse({ ...session, from: '25:00' }).error?.issues[0]).toMatchObject({ path: ['from'], message: 'not-a-time' });
});
