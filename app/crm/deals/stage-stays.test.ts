import { expect, test } from 'vitest';
import { stageStays } from './stage-stays.ts';

const at = (day: string) => new Date(`${day}T09:00:00Z`);

test('each stage lasts until the next; the last until now', () => {
  const stays = stageStays([{ stageId: 'a', at: at('2026-11-01') }, { stageId: 'b', at: at('2026-11-11') }, { stageId: 'a', at: at('2026-11-11') }], new Date('2026-11-21T08:00:00Z'));
  expect(stays.map(({ stageId, days, to }) => [stageId, days, to !== null])).toEqual([['a', 9, false], ['b', 0, true], ['a', 10, true]]);
});

test('no changes, no stays; a clock that goes back gives none below nothing', () => {
  expect(stageStays([], at('2026-11-01'))).toEqual([]);
  expect(stageStays([{ stageId: 'a', at: at('2026-11-02') }], at('2026-11-01'))).toMatchObject([{ days: 0 }]);
});
