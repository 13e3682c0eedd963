import { afterEach, beforeEach, expect, vi } from 'vitest';

// Whatever is printed as an error is one: a test that causes it on purpose takes the spy itself.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...given: unknown[]) => {
    printed.push(given.map(String).join(' '));
  });
});

let printed: string[] = [];

afterEach(() => {
  const lines = printed;
  printed = [];
  expect(lines, 'console.error was called').toEqual([]);
});
