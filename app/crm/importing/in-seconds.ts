import type { DurationUnit } from './plan.ts';

const SECONDS: Record<DurationUnit, number> = { seconds: 1, milliseconds: 0.001, minutes: 60, hours: 3_600 };

/** A duration in whole seconds; `1:02:03` says its own units, and what is no duration stays as it is. */
export function inSeconds(text: string, unit: DurationUnit = 'seconds'): string {
  const clock = /^(\d{1,4}):([0-5]\d):([0-5]\d)$/.exec(text);
  if (clock) return String(Number(clock[1]) * 3_600 + Number(clock[2]) * 60 + Number(clock[3]));
  return unit === 'seconds' || !/^\d+(\.\d+)?$/.test(text) ? text : String(Math.round(Number(text) * SECONDS[unit]));
}
