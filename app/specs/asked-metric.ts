import { amountText } from '#app/values/amount.ts';
import { addDays, type Day } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import { fitting, readSlice, sliceKey } from '#app/values/slice.ts';
import type { CurrentValue } from './current-value.ts';
import type { SpecField } from './spec.ts';

/**
 * The form for one metric that somebody looked at: what follows from it, and no more; what should be reached, by whom and by when is for who fills it in.
 * @param of a team and a part by its key; null is all, of which alone it is known what it is now
 */
export function askedMetricForm({ metric, value, grain, start }: CurrentValue, { teamId, slice: key }: { teamId: string | null; slice: string | null }, today: Day): Partial<Record<SpecField, string>> {
  const measuredOn = start ? addDays(periodOf(start, grain).end, -1) : null;
  const slice = fitting(readSlice(key), metric);
  const isKnown = value !== null && measuredOn !== null && teamId === null && slice === null;
  return {
    metricId: metric.id,
    layer: metric.layer,
    direction: metric.better === 'higher' ? 'increase-to' : 'decrease-to',
    frequency: grain,
    ...(teamId !== null && metric.perTeam ? { teamId } : {}),
    ...(slice ? { slice: sliceKey(slice) } : {}),
    ...(isKnown ? { baselineValue: amountText(value, metric.unit), baselineOn: measuredOn < today ? measuredOn : today } : {}),
  };
}
