import { expect, test } from 'vitest';
import { kindOfActivity } from './activity.ts';

test.each([
  ['login', 'sign-in'],
  ['sign-in', 'sign-in'],
  ['log_in', 'sign-in'],
  ['Signin', 'sign-in'],
  ['user.signed_in', 'sign-in'],
  ['$pageview', 'view'],
  ['page_view', 'view'],
  ['view', 'view'],
  ['contact.viewed', 'view'],
  ['opened', 'view'],
  ['case-reopened', 'act'],
  ['review', 'act'],
  ['deal-created', 'act'],
  ['case-updated', 'act'],
  ['login-failed', 'view'],
  ['failed', 'act'],
  ['日誌', 'act'],
] as const)('%s is of kind %s', (name, kind) => {
  expect(kindOfActivity(name)).toBe(kind);
});
