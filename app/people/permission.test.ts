import { expect, test } from 'vitest';
import { PERMISSIONS, permissionsOf } from './permission.ts';
import { homeOf, isRole, ROLES } from './role.ts';

const isWithin = (inner: ReadonlySet<string>, outer: ReadonlySet<string>) => [...inner].every((permission) => outer.has(permission));

test('an administrator may do everything', () => {
  expect([...permissionsOf('administrator')].sort()).toEqual([...PERMISSIONS].sort());
});

test.each(PERMISSIONS.filter((permission) => permission.endsWith(':write')))('who has %s may read there too', (write) => {
  const read = write.replace(':write', ':read');
  if (!(PERMISSIONS as readonly string[]).includes(read)) return;
  for (const role of ROLES) if (permissionsOf(role).has(write)) expect(permissionsOf(role), role).toContain(read);
});

test('keys, the workspace and the log are for administrators only', () => {
  for (const permission of ['api-keys:write', 'workspace:write', 'audit:read'] as const) {
    expect(ROLES.filter((role) => permissionsOf(role).has(permission))).toEqual(['administrator']);
  }
});

test('a consultant is a project lead who manages neither people nor privacy', () => {
  const lead = permissionsOf('project-lead');
  const consultant = permissionsOf('consultant');
  expect(isWithin(consultant, lead)).toBe(true);
  expect([...lead].filter((permission) => !consultant.has(permission))).toEqual(['people:write', 'privacy:write']);
});

test('an end user has the least: nobody may less', () => {
  for (const role of ROLES) expect(isWithin(permissionsOf('end-user'), permissionsOf(role)), role).toBe(true);
});

// Source: product.md, "Who uses it".
test.each([
  ['project-lead', '/roadmap'],
  ['consultant', '/roadmap'],
  ['management', '/kpis'],
  ['manager', '/kpis'],
  ['analyst', '/kpis'],
  ['administrator', '/kpis'],
  ['end-user', '/me'],
] as const)('%s starts at %s', (role, home) => {
  expect(homeOf(role)).toBe(home);
});

test('only the seven roles are roles', () => {
  expect(ROLES.every(isRole)).toBe(true);
  expect([isRole('owner'), isRole(''), isRole(null), isRole('toString')]).toEqual([false, false, false, false]);
});
