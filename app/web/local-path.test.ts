import { expect, test } from 'vitest';
import { localPath } from './local-path.ts';

test.each([
  ['/kpis?team=1', '/kpis?team=1'],
  ['/', '/'],
  ['//evil.example', '/home'],
  ['/\\evil.example', '/home'],
  ['/a\\b', '/home'],
  ['https://evil.example', '/home'],
  ['javascript:alert(1)', '/home'],
  ['/a\nb', '/home'],
  ['', '/home'],
  [null, '/home'],
])('%j leads to %s', (given, to) => {
  expect(localPath(given, '/home')).toBe(to);
});
