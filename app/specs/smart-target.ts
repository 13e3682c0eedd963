import { DIRECTIONS, isMoving } from '#app/kpis/kpi.ts';
import { COURSE_KINDS, RESETS } from '#app/kpis/target/course.ts';
import { LONGEST_WAIT } from '#app/kpis/target/judging.ts';
import type { Day } from '#app/values/day.ts';
import type { MetricDefinition } from '#app/values/metric.ts';
import type { Checks } from './smart.ts';
import type { SpecDraft, StepDraft } from './spec.ts';

type Typed<Value> = Value | 'unreadable' | null;
const isNumber = (value: Typed<number>): value is number => typeof value === 'number';
const isDay = (value: Typed<Day>): value is Day => value !== null && value !== 'unreadable';

/** From where to where it should go, and along which way. */
export function targetChecks(draft: SpecDraft, metric: MetricDefinition | undefined): Checks {
  const { direction, baselineValue, baselineOn, targetValue, lowerValue, startsOn, course } = draft;
  const isOutside = (value: Typed<number>) => isNumber(value) && (value < 0 || (metric?.unit === 'ratio' && value > 1));
  // A sum that starts again begins at nought, whatever the one before it gave.
  const hasWay = isMoving(direction) && course !== 'reset' && isNumber(baselineValue) && isNumber(targetValue);
  const isRange = direction === 'in-range';
  return [
    [!DIRECTIONS.some((known) => known === direction), 'direction', 'direction-missing'],
    [direction === 'yes-no' && metric !== undefined && metric.unit !== 'ratio' && metric.unit !== 'count', 'direction', 'yes-no-not-offered'],
    [!isNumber(baselineValue), 'baselineValue', 'baseline-missing'],
    [isOutside(baselineValue), 'baselineValue', 'baseline-out-of-bounds'],
    [!isDay(baselineOn), 'baselineOn', 'baseline-day-missing'],
    [isDay(baselineOn) && isDay(startsOn) && baselineOn > startsOn, 'baselineOn', 'baseline-after-start'],
    [isRange && !isNumber(lowerValue), 'lowerValue', 'lower-missing'],
    [isRange && isOutside(lowerValue), 'lowerValue', 'target-out-of-bounds'],
    [isRange && isNumber(lowerValue) && isNumber(targetValue) && lowerValue >= targetValue, 'lowerValue', 'range-upside-down'],
    [!isNumber(targetValue), 'targetValue', 'target-missing'],
    [isOutside(targetValue), 'targetValue', 'target-out-of-bounds'],
    [hasWay && baselineValue === targetValue, 'targetValue', 'baseline-is-target'],
    [hasWay && (targetValue - baselineValue) * (direction === 'increase-to' ? 1 : -1) < 0, 'targetValue', 'target-against-direction'],
    ...courseChecks(draft, metric),
    ...(course === 'steps' ? stepChecks(draft, isOutside) : []),
  ];
}

function courseChecks({ course, resetEvery, direction, frequency, targetValue }: SpecDraft, metric: MetricDefinition | undefined): Checks {
  const isReset = course === 'reset';
  return [
    [!COURSE_KINDS.some((known) => known === course), 'course', 'course-unknown'],
    [isReset && metric !== undefined && !metric.isAdditive, 'course', 'reset-not-additive'],
    [isReset && direction === 'decrease-to', 'course', 'reset-only-up'],
    [isReset && targetValue === 0, 'targetValue', 'baseline-is-target'],
    [isReset && !RESETS.some((known) => known === resetEvery), 'resetEvery', 'reset-every-missing'],
    [isReset && (frequency === 'week' || (frequency === 'quarter' && resetEvery === 'month')), 'frequency', 'reset-not-whole'],
  ];
}

/** Every row that is used is whole, lies between start and deadline after the one above, and does not go back without a reason. */
function stepChecks({ steps, stepsWaiver, startsOn, deadlineOn, baselineValue, targetValue, direction }: SpecDraft, isOutside: (value: Typed<number>) => boolean): Checks {
  const sign = direction === 'decrease-to' ? -1 : 1;
  const goesBack = (from: Typed<number> | undefined, to: Typed<number> | undefined) => from !== undefined && to !== undefined && isNumber(from) && isNumber(to) && (to - from) * sign < 0;
  const back = (step: StepDraft, at: number) => goesBack(at === 0 ? baselineValue : steps[at - 1]?.value, step.value) || (at === steps.length - 1 && goesBack(step.value, targetValue));
  return [
    [steps.length === 0, 'stepOn1', 'steps-missing'],
    ...steps.flatMap((step, at): Checks => {
      const { row, on, value } = step;
      const before = steps[at - 1]?.on ?? null;
      return [
        [!isDay(on), `stepOn${row}`, 'step-day-missing'],
        [isDay(on) && ((isDay(startsOn) && on <= startsOn) || (isDay(deadlineOn) && on >= deadlineOn)), `stepOn${row}`, 'step-outside-time'],
        [isDay(on) && isDay(before) && on <= before, `stepOn${row}`, 'step-out-of-order'],
        [!isNumber(value), `stepValue${row}`, 'step-value-missing'],
        [isOutside(value), `stepValue${row}`, 'target-out-of-bounds'],
        [!stepsWaiver && back(step, at), `stepValue${row}`, 'step-goes-back'],
      ];
    }),
  ];
}

/** How it is judged, and what has to stay good meanwhile. */
export function judgingChecks({ onTrackWithin, behindWithin, statusAfter, fewestCounted, qualityMetricId, metricId, direction }: SpecDraft, metrics: readonly MetricDefinition[]): Checks {
  const isPoints = (value: Typed<number>): value is number => isNumber(value) && value > 0 && value <= 100;
  const isWhole = (value: Typed<number>): value is number => isNumber(value) && Number.isInteger(value) && value >= 1;
  const unit = metrics.find(({ id }) => id === metricId)?.unit;
  const asksForMore = direction === 'increase-to' || direction === 'stay-above';
  return [
    [!isPoints(onTrackWithin), 'onTrackWithin', 'points-out-of-bounds'],
    [!isPoints(behindWithin), 'behindWithin', 'points-out-of-bounds'],
    [isPoints(onTrackWithin) && isPoints(behindWithin) && onTrackWithin >= behindWithin, 'behindWithin', 'bands-overlap'],
    [!isWhole(statusAfter) || statusAfter > LONGEST_WAIT, 'statusAfter', 'status-after-out-of-bounds'],
    [fewestCounted !== null && !isWhole(fewestCounted), 'fewestCounted', 'fewest-unreadable'],
    [fewestCounted !== null && (unit === 'count' || unit === 'money'), 'fewestCounted', 'fewest-nothing-divided'],
    [unit === 'count' && asksForMore && qualityMetricId === null, 'qualityMetricId', 'pair-missing'],
    [qualityMetricId !== null && !metrics.some(({ id }) => id === qualityMetricId), 'qualityMetricId', 'metric-unknown'],
    [qualityMetricId !== null && qualityMetricId === metricId, 'qualityMetricId', 'pair-is-itself'],
  ];
}
