import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { layOutTimeline } from './timeline.ts';

const asPlanned = { forecast: { start: null, end: null }, actual: { start: null, end: null } };

function phase(start: string, end: string, gateOn: string | null = null) {
  return { kind: 'strategy' as const, planned: { start: day(start), end: day(end) }, ...asPlanned, gateOn: gateOn === null ? null : day(gateOn) };
}

test('the axis is whole months and the days on it are fractions of it', () => {
  const timeline = layOutTimeline([phase('2026-01-10', '2026-04-01', '2026-03-31')], day('2026-01-01'));
  expect(timeline.axis).toEqual({ start: '2026-01-01', end: '2026-04-01' });
  expect(timeline.ticks.map((tick) => tick.day)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
  const [row] = timeline.rows;
  expect(row?.planned.from).toBeCloseTo(9 / 90);
  expect((row?.planned.from ?? 0) + (row?.planned.length ?? 0)).toBeCloseTo(1);
  expect(row?.gateAt).toBeCloseTo(89 / 90);
  expect(timeline.todayAt).toBe(0);
});

test('today is on the axis until the day before its end', () => {
  const within = [phase('2026-01-10', '2026-02-01')].map((one) => ({ ...one, actual: { start: day('2026-01-10'), end: day('2026-02-01') } }));
  expect(layOutTimeline(within, day('2026-01-31')).todayAt).toBeCloseTo(30 / 31);
  expect(layOutTimeline(within, day('2026-02-01')).todayAt).toBeNull();
});

test('what has passed and what is expected meet at today', () => {
  const running = { ...phase('2026-01-01', '2026-03-01'), actual: { start: day('2026-01-01'), end: null } };
  const [row] = layOutTimeline([running], day('2026-02-01')).rows;
  expect(row?.state).toBe('running');
  expect((row?.actual?.from ?? 0) + (row?.actual?.length ?? 0)).toBeCloseTo(row?.forecast?.from ?? -1);
});

test('many months become quarters', () => {
  const ticks = layOutTimeline([phase('2025-02-01', '2027-03-01')], day('2025-02-01')).ticks;
  expect(ticks.map((tick) => tick.day)).toEqual(['2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01']);
  expect(ticks.filter((tick) => tick.isYearStart).map((tick) => tick.day)).toEqual(['2025-04-01', '2026-01-01', '2027-01-01']);
});

test('nothing planned still has an axis around today', () => {
  const timeline = layOutTimeline([], day('2026-06-15'));
  expect(timeline.rows).toEqual([]);
  expect(timeline.todayAt).toBeGreaterThan(0.4);
  expect(timeline.todayAt).toBeLessThan(0.6);
});

test('every stretch lies within the axis, whatever the dates', () => {
  const phases = [phase('2025-12-31', '2026-01-01'), phase('2026-02-28', '2027-02-28', '2027-03-01')];
  for (const today of ['2025-01-01', '2026-01-01', '2028-02-29']) {
    for (const row of layOutTimeline(phases, day(today)).rows) {
      for (const stretch of [row.planned, row.actual, row.forecast]) {
        if (!stretch) continue;
        expect(stretch.from).toBeGreaterThanOrEqual(0);
        expect(stretch.from + stretch.length).toBeLessThanOrEqual(1.0000001);
      }
    }
  }
});
