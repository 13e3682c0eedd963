import { expect, test } from 'vitest';
import { paths } from './paths.ts';

test.each([
  ['a line break', 'a\r\nSet-Cookie: x=1', '/crm/a%0D%0ASet-Cookie%3A%20x%3D1'],
  ['a slash', '../settings', '/crm/..%2Fsettings'],
  ['a question mark', 'a?b#c', '/crm/a%3Fb%23c'],
  ['a plain word', 'order-lines', '/crm/order-lines'],
])('%s stays within its place of an address', (_, word, address) => {
  expect(paths.records(word)).toBe(address);
  expect(URL.canParse(address, 'http://localhost')).toBe(true);
});
