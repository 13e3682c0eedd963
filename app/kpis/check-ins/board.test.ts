import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import type { MetricSeries } from '#app/values/metric.ts';
import type { Kpi } from '../kpi.ts';
import { makeTarget } from '#test/factories/target.ts';
import { toBoard } from './board.ts';
import type { CheckIn } from './check-in.ts';
import type { Correction } from './correction.ts';

const TODAY = day('2026-04-01');
const START = day('2026-01-05');

function kpi(id: string, over: Partial<Kpi> = {}): Kpi {
  const target = makeTarget({ targetValue: 1, startsOn: START, deadlineOn: addDays(START, 7 * 20) });
  return { ...target, id, name: id, metricId: 'reach', measure: null, team: null, slice: null, layer: 'use', frequency: 'week', baselineOn: START, qualityMetricId: null, owner: { id: 'o', name: 'Owner' }, specification: { id: 's', name: 'Spec', isAccepted: true }, version: 1, ...over };
}

function series(values: number[]): MetricSeries {
  const metric = { id: 'reach', version: 1, unit: 'ratio', layer: 'use', better: 'higher', grains: ['week'], perTeam: true } as const;
  return { metric, teamId: null, currency: null, grain: 'week', points: values.map((value, at) => ({ start: addDays(START, 7 * at), end: addDays(START, 7 * at + 7), value, numerator: null, denominator: null, state: 'complete' })) } as unknown as MetricSeries;
}

const measured = (id: string, last: number) => ({ kpi: kpi(id), told: series(Array<number>(10).fill(last)) });
const said = (kpiId: string, status: CheckIn['status'], madeOn = '2026-04-01'): CheckIn => ({ id: kpiId, kpiId, periodStart: START, status, value: 0, cause: 'c', madeBy: 'x', madeOn: day(madeOn) });
const correction = (id: string, kpiId: string, over: Partial<Correction> = {}): Correction => ({ id, kpiId, action: 'a', owner: { id: 'o', name: 'O' }, dueOn: day('2026-04-10'), decidedOn: START, ending: null, version: 1, ...over });

// Half way by then: 0.5 is asked, so 0.5 is on track, 0.3 behind, 0 at risk.
test('what is worst comes first, then what got worse; what was spoken of this month does not come back', () => {
  const kpis = [measured('well', 0.5), measured('behind', 0.3), measured('red', 0), measured('red-told', 0), measured('worse', 0)];
  const board = toBoard({ kpis, checkIns: [said('red-told', 'at-risk'), said('worse', 'behind')], corrections: [] }, TODAY);
  expect(board.due.map(({ kpi: { id }, why }) => [id, why])).toEqual([['worse', 'worse'], ['red', 'first'], ['behind', 'first'], ['well', 'first']]);
  expect(board.others.map(({ kpi: { id } }) => id)).toEqual(['red-told']);
});

test('a KPI that cannot be measured is not asked of anybody', () => {
  const { due, others } = toBoard({ kpis: [{ kpi: kpi('gone'), told: null }], checkIns: [], corrections: [] }, TODAY);
  expect([due.length, others[0]?.status.kind]).toEqual([0, 'no-value']);
});

test('a correction is followed from late to its effect; one of a KPI that is gone is left out', () => {
  const rising = series([0, 0.01, 0, 0.01, 0.02, 0.5, 0.5, 0.51, 0.52, 0.5]);
  const board = toBoard(
    {
      kpis: [{ kpi: kpi('k'), told: rising }],
      checkIns: [],
      corrections: [
        correction('dropped', 'k', { ending: { outcome: 'dropped', on: TODAY, reason: 'r' } }),
        correction('just-done', 'k', { ending: { outcome: 'done', on: TODAY, reason: null } }),
        correction('open', 'k'),
        correction('worked', 'k', { ending: { outcome: 'done', on: addDays(START, 7 * 4 + 1), reason: null } }),
        correction('late', 'k', { dueOn: day('2026-03-31') }),
        correction('elsewhere', 'gone'),
      ],
    },
    TODAY,
  );
  expect(board.corrections.map(({ correction: { id }, state }) => [id, state])).toEqual([['late', 'late'], ['open', 'open'], ['worked', 'seen'], ['just-done', 'watched'], ['dropped', 'dropped']]);
  expect(board.corrections[2]?.effect).toMatchObject({ verdict: 'better', before: 4, after: 5 });
});

test.each([
  ['increase-to', 'better'],
  ['stay-below', 'worse'],
  ['in-range', 'better'], // its metric is better when higher
] as const)('what rises after a correction is, for %s, %s', (direction, verdict) => {
  const rising = series([0, 0.01, 0, 0.01, 0.02, 0.5, 0.5, 0.51, 0.52, 0.5]);
  const done = correction('done', 'k', { ending: { outcome: 'done', on: addDays(START, 7 * 4 + 1), reason: null } });
  const board = toBoard({ kpis: [{ kpi: kpi('k', { direction }), told: rising }], checkIns: [], corrections: [done] }, TODAY);
  expect(board.corrections[0]?.effect).toMatchObject({ verdict });
});
