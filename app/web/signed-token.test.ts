import { beforeEach, expect, test } from 'vitest';
import { openToken, signToken } from './signed-token.server.ts';

beforeEach(() => {
  process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
});

test('what was signed comes back, and fits in a link', () => {
  const token = signToken(['workspace', 'member', 'é'], 'unsubscribe');
  expect(token).toMatch(/^[\w-]+\.[\w-]+$/);
  expect(openToken(token, 'unsubscribe')).toEqual(['workspace', 'member', 'é']);
});

test('changed, of another purpose or of another server, it is nothing', () => {
  const token = signToken(['member'], 'unsubscribe');
  const [body, signature] = token.split('.');
  const forged = Buffer.from(JSON.stringify(['other'])).toString('base64url');
  for (const wrong of [`${forged}.${signature}`, `${body}.`, `${body}`, '', 'x.y', `${token}.z`, `${body}.${signature}A`]) expect(openToken(wrong, 'unsubscribe')).toBeNull();
  expect(openToken(token, 'reset')).toBeNull();
  process.env.AUTH_SECRET = 'another-secret-that-is-long-enough-too';
  expect(openToken(token, 'unsubscribe')).toBeNull();
});
