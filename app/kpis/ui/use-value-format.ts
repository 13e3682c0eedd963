import { useCallback } from 'react';
import { useFormat } from '#app/ui/format.tsx';
import type { MetricUnit } from '#app/values/metric.ts';
import { kpiValueText } from '../metric-words.ts';

/** Prints a value of the unit in the reader's form; the same function until its inputs change. */
export function useValueFormat(unit: MetricUnit, currency: string | null): (value: number | null) => string {
  const format = useFormat();
  return useCallback((value) => kpiValueText(value, unit, currency, format), [format, unit, currency]);
}
