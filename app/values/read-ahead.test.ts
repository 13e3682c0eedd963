import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAhead } from './read-ahead.ts';

const turn = () => new Promise(setImmediate);

/** Each takes a turn to come, as what is read from a file does. */
async function* numbers(count: number, started: number[] = []): AsyncIterable<number> {
  for (let each = 0; each < count; each++) {
    started.push(each);
    await turn();
    yield each;
  }
}

test('law: all things once and in order, whenever the next is started: at once, twice, late or never', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('never', 'at once', 'twice', 'late'), { maxLength: 12 }), async (moments) => {
      const met: number[] = [];
      for await (const { thing, startNext } of readAhead(numbers(moments.length))) {
        met.push(thing);
        const moment = moments[thing];
        if (moment === 'at once' || moment === 'twice') startNext();
        if (moment === 'twice') startNext();
        if (moment === 'late') setImmediate(startNext);
      }
      await turn();
      expect(met).toEqual(moments.map((_, at) => at));
    }),
  );
});

test('the next is on its way while one is handled, and not before that is said', async () => {
  const started: number[] = [];
  for await (const { thing, startNext } of readAhead(numbers(3, started))) {
    await turn();
    expect(started).toHaveLength(thing + 1);
    startNext();
    await turn();
    expect(started).toHaveLength(Math.min(thing + 2, 3));
  }
});

test('what fails on its way is told when its turn comes', async () => {
  async function* failing(): AsyncIterable<number> {
    yield await Promise.resolve(1);
    throw new Error('broken off');
  }
  const met: number[] = [];
  const read = async () => {
    for await (const { thing, startNext } of readAhead(failing())) {
      startNext();
      await turn();
      met.push(thing);
    }
  };
  await expect(read()).rejects.toThrow('broken off');
  expect(met).toEqual([1]);
});
