import { useMemo } from 'react';
import { useFormat } from '#app/ui/format.tsx';
import type { MetricUnit } from '#app/values/metric.ts';

/** Prints a value of the unit in the reader's form; an en dash when there is none. The same function until its inputs change. */
export function useValueFormat(unit: MetricUnit, currency: string | null): (value: number | null) => string {
  const format = useFormat();
  return useMemo(() => {
    switch (unit) {
      case 'ratio':
        return (value) => format.percent(value, 1);
      case 'money':
        return (value) => format.money(value, currency ?? 'EUR', true);
      case 'count':
        return (value) => format.number(value, 0);
    }
  }, [format, unit, currency]);
}
