import { beforeEach, expect, test } from 'vitest';
import { isSealed, openSecret, sealSecret } from './sealed-secret.server.ts';

beforeEach(() => {
  process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
});

test('what is sealed opens again, and only as what it is for', () => {
  const sealed = sealSecret('whsec_é', 'webhook');
  expect(isSealed(sealed)).toBe(true);
  expect(sealed).not.toContain('whsec');
  expect(openSecret(sealed, 'webhook')).toBe('whsec_é');
  expect(openSecret(sealed, 'mail')).toBeNull();
});

test('twice the same is not the same to look at', () => {
  expect(sealSecret('a', 'webhook')).not.toBe(sealSecret('a', 'webhook'));
});

test('what was changed, cut off, or sealed under another secret does not open', () => {
  const sealed = sealSecret('whsec_a', 'webhook');
  const changed = sealed.slice(0, -4) + (sealed.endsWith('AAA=') ? 'BBB=' : 'AAA=');
  expect(openSecret(changed, 'webhook')).toBeNull();
  expect(openSecret(sealed.slice(0, 20), 'webhook')).toBeNull();
  expect(openSecret('whsec_plain', 'webhook')).toBeNull();
  process.env.AUTH_SECRET = 'another-secret-that-is-long-enough-too';
  expect(openSecret(sealed, 'webhook')).toBeNull();
});
