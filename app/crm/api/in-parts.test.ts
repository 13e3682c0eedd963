import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inParts } from './in-parts.ts';

test('every good item is done once and every bad one is refused, whoever is to blame', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('good', 'bad', 'named'), { maxLength: 60 }), async (kinds) => {
      const items = kinds.map((kind, at) => ({ kind, at }));
      const done: number[] = [];
      const refused: number[] = [];
      await inParts(
        items,
        (some) => {
          const named = new Map(some.flatMap(({ kind }, at): [number, string][] => (kind === 'named' ? [[at, 'named']] : [])));
          if (named.size > 0) return Promise.resolve({ named });
          if (some.some(({ kind }) => kind === 'bad')) return Promise.resolve({ all: 'bad' });
          done.push(...some.map(({ at }) => at));
          return Promise.resolve(null);
        },
        ({ at }, refusal) => {
          expect(refusal).toBe(kinds[at]);
          refused.push(at);
        },
      );
      expect(done.sort((a, b) => a - b)).toEqual(items.filter(({ kind }) => kind === 'good').map(({ at }) => at));
      expect(refused.sort((a, b) => a - b)).toEqual(items.filter(({ kind }) => kind !== 'good').map(({ at }) => at));
    }),
  );
});
