import type { MetricUnit } from '#app/values/metric.ts';
import { amountText, parseAmount } from '#app/values/amount.ts';
import type { SpecForm } from '../spec-form.ts';
import type { Spec, SpecRecord } from '../spec.ts';

/** What was agreed, without what the workspace knows besides: the same fields as a draft makes. */
export function specOf({ id: _, acceptedAt: __, version: ___, team: ____, owner: _____, kpiId: ______, createdAt: _______, ...spec }: SpecRecord): Spec {
  return spec as Spec;
}

/** The form filled in with it, for who changes it. */
export function toForm({ steps, ...spec }: Spec, unit: MetricUnit): SpecForm {
  const texts = Object.entries(spec).flatMap(([name, value]) => (value === null ? [] : [[name, typeof value === 'number' ? typed(value, AMOUNTS.has(name) ? unit : 'count') : value]]));
  const rows = steps.flatMap(({ on, value }, at) => [[`stepOn${at + 1}`, on], [`stepValue${at + 1}`, typed(value, unit)]]);
  return Object.fromEntries([...texts, ...rows]) as SpecForm;
}

/** What was measured is finer than what a field shows: a number that still reads as it was shown is left as it was. */
export function keepUntouched(before: Spec, after: Spec, unit: MetricUnit): Spec {
  const kept = (was: number | null | undefined, is: number, as = unit) => (typeof was === 'number' && parseAmount(typed(was, as), as) === is ? was : is);
  return {
    ...after,
    baselineValue: kept(before.baselineValue, after.baselineValue),
    targetValue: kept(before.targetValue, after.targetValue),
    lowerValue: after.lowerValue === null ? null : kept(before.lowerValue, after.lowerValue),
    onTrackWithin: kept(before.onTrackWithin, after.onTrackWithin, 'count'),
    behindWithin: kept(before.behindWithin, after.behindWithin, 'count'),
    steps: after.steps.map(({ on, value }, at) => ({ on, value: kept(before.steps[at]?.value, value) })),
  };
}

const AMOUNTS: ReadonlySet<string> = new Set(['baselineValue', 'targetValue', 'lowerValue'] satisfies (keyof Spec)[]);

/** With a comma, which always parts decimals: a point before three digits would part thousands. */
function typed(value: number, unit: MetricUnit): string {
  return amountText(value, unit).replace('.', ',');
}
