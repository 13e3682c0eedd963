import { useMemo } from 'react';
import type { ChartLevel } from '#app/ui/chart/chart-series.ts';
import { useFormat } from '#app/ui/format.tsx';
import { drawnName } from '../../benchmarks/benchmark-words.ts';
import type { KpiView } from '../../kpi-page.ts';
import { useValueFormat } from '../use-value-format.ts';

/** What the KPI is held beside, where that is one value. */
export function useBenchmarkLevel({ heldBeside, series: { metric, currency, grain } }: KpiView): ChartLevel | undefined {
  const { period } = useFormat();
  const asText = useValueFormat(metric.unit, currency);
  return useMemo(() => {
    const { drawn } = heldBeside;
    return drawn && 'level' in drawn ? { value: drawn.level, label: `${drawnName(heldBeside, grain, { asPeriod: period })} ${asText(drawn.level)}` } : undefined;
  }, [heldBeside, grain, period, asText]);
}
