import { expect, test } from 'vitest';
import { inChunks } from './import.ts';

async function* upTo(count: number, { failAt = Infinity, ended }: { failAt?: number; ended?: () => void } = {}): AsyncIterable<number> {
  try {
    for (let at = 1; at <= count; at++) {
      await Promise.resolve();
      if (at === failAt) throw new Error('broken off');
      yield at;
    }
  } finally {
    ended?.();
  }
}

test.each([
  [0, []],
  [2, [[1, 2]]],
  [3, [[1, 2, 3]]],
  [7, [[1, 2, 3], [4, 5, 6], [7]]],
])('%i rows in chunks of three', async (count, expected) => {
  const chunks: number[][] = [];
  for await (const chunk of inChunks(upTo(count), 3)) chunks.push(chunk);
  expect(chunks).toEqual(expected);
});

test('what was read whole before the rows break off is handled first', async () => {
  const chunks: number[][] = [];
  const handle = async () => {
    for await (const chunk of inChunks(upTo(9, { failAt: 5 }), 2)) chunks.push(chunk);
  };
  await expect(handle()).rejects.toThrow('broken off');
  expect(chunks).toEqual([[1, 2], [3, 4]]);
});

test('stopping early ends the reading', async () => {
  let isEnded = false;
  for await (const chunk of inChunks(upTo(9, { ended: () => (isEnded = true) }), 2)) if (chunk[0] === 3) break;
  expect(isEnded).toBe(true);
});
