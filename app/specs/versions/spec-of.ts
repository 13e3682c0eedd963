import { isMoving } from '#app/kpis/kpi.ts';
import type { MetricUnit } from '#app/values/metric.ts';
import { amountText } from '../amount.ts';
import type { SpecForm } from '../spec-form.ts';
import type { Spec, SpecRecord } from '../spec.ts';

/** What was agreed, without what the workspace knows besides: the same fields as a draft makes. */
export function specOf({ id: _, acceptedAt: __, version: ___, team: ____, owner: _____, kpiId: ______, createdAt: _______, ...spec }: SpecRecord): Spec {
  return spec as Spec;
}

/** The form filled in with it, for who changes it. */
export function toForm({ steps, ...spec }: Spec, unit: MetricUnit): SpecForm {
  const typed = Object.entries(spec).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
  const amount = (value: number | null) => (value === null ? '' : amountText(value, unit));
  return {
    ...(Object.fromEntries(typed) as SpecForm),
    baselineValue: amount(spec.baselineValue),
    targetValue: amount(spec.targetValue),
    lowerValue: amount(spec.lowerValue),
    course: isMoving(spec.direction) ? spec.course : 'line',
    ...Object.fromEntries(steps.flatMap(({ on, value }, at) => [[`stepOn${at + 1}`, on], [`stepValue${at + 1}`, amount(value)]])),
  };
}
