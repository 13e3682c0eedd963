import { isMoving } from '#app/kpis/kpi.ts';
import { USUAL_BOUNDS } from '#app/kpis/target/judging.ts';
import { type Day, parseDay } from '#app/values/day.ts';
import type { MetricUnit } from '#app/values/metric.ts';
import { parseAmount } from '#app/values/amount.ts';
import type { SpecForm } from './spec-form.ts';
import { type SpecDraft, STEP_ROWS, type StepDraft } from './spec.ts';

type TargetDraft = Pick<
  SpecDraft,
  | 'direction' | 'baselineValue' | 'baselineOn' | 'targetValue' | 'lowerValue' | 'course' | 'resetEvery' | 'steps' | 'stepsWaiver'
  | 'onTrackWithin' | 'behindWithin' | 'statusAfter' | 'fewestCounted' | 'qualityMetricId'
>;

/** What was typed of where it should go. What the direction or the course does not ask for is left out, whatever stands in its fields. */
export function toTargetDraft(form: SpecForm, unit: MetricUnit): TargetDraft {
  const direction = form.direction || null;
  const course = isMoving(direction) ? form.course || 'line' : 'line';
  const isDone = direction === 'yes-no';
  const amount = (given: string | undefined) => parseAmount(given ?? null, unit);
  const plain = (given: string | undefined) => parseAmount(given ?? null, 'count');
  return {
    direction,
    baselineValue: isDone ? 0 : amount(form.baselineValue),
    baselineOn: dayOr(form.baselineOn) ?? (isDone ? dayOr(form.startsOn) : null),
    targetValue: isDone ? 1 : amount(form.targetValue),
    lowerValue: direction === 'in-range' ? amount(form.lowerValue) : null,
    course,
    resetEvery: course === 'reset' ? form.resetEvery || null : null,
    steps: course === 'steps' ? stepsOf(form, unit) : [],
    stepsWaiver: course === 'steps' ? form.stepsWaiver || null : null,
    onTrackWithin: plain(form.onTrackWithin) ?? USUAL_BOUNDS.onTrackWithin,
    behindWithin: plain(form.behindWithin) ?? USUAL_BOUNDS.behindWithin,
    statusAfter: plain(form.statusAfter) ?? 1,
    fewestCounted: plain(form.fewestCounted),
    qualityMetricId: form.qualityMetricId || null,
  };
}

export function dayOr(given: string | undefined): Day | 'unreadable' | null {
  return given ? (parseDay(given) ?? 'unreadable') : null;
}

/** The rows in which anything stands. */
function stepsOf(form: SpecForm, unit: MetricUnit): StepDraft[] {
  return STEP_ROWS.map((row) => ({ row, on: dayOr(form[`stepOn${row}`]), value: parseAmount(form[`stepValue${row}`] ?? null, unit) })).filter(({ on, value }) => on !== null || value !== null);
}
