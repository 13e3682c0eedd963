import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { usualPlan } from './programme.ts';
import { USUAL_CRITERIA } from './usual-criteria.ts';

test('the usual plan has five phases without a hole between them and the three-month verdict after ninety days (R18)', () => {
  const plan = usualPlan(day('2026-01-05'), USUAL_CRITERIA);
  expect(plan.map((phase) => phase.kind)).toEqual(['strategy', 'impact', 'execution', 'go-live', 'learning']);
  for (const [index, phase] of plan.entries()) {
    expect(phase.planned.start < phase.planned.end).toBe(true);
    expect(phase.gateOn >= phase.planned.start && phase.gateOn < phase.planned.end).toBe(true);
    expect(plan[index + 1]?.planned.start ?? phase.planned.end).toBe(phase.planned.end);
  }
  expect(plan.at(-1)).toMatchObject({ kind: 'learning', gateOn: '2027-01-31' });
});

test('every gate asks something critical', () => {
  for (const criteria of Object.values(USUAL_CRITERIA)) expect(criteria.some((criterion) => criterion.isCritical !== false)).toBe(true);
});
