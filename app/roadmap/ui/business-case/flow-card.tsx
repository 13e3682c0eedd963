import { useCallback, useMemo } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { BarChart } from '#app/ui/chart/bar-chart.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import type { CaseOverview } from '../../business-case/case-overview.ts';
import { flowPeriods, monthsABar } from '../../business-case/flow-periods.ts';

/** Costs down, benefits up, and what it comes to. */
export function FlowCard({ shown: { planned, forecast, benefits, startsOn, horizonYears }, currency }: { shown: CaseOverview; currency: string }) {
  const { money, monthShort } = useFormat();
  const isForecast = benefits.some((benefit) => benefit.isForecast);
  const { bars, lines, axis } = useMemo(() => {
    const periods = flowPeriods(planned.money, startsOn);
    const expected = flowPeriods(forecast.money, startsOn);
    const points = (of: typeof periods, pick: 'costs' | 'benefits' | 'sum') => of.map((period) => ({ x: period.from, y: Math.round(period[pick]) }));
    return {
      axis: periods.map(({ from }) => from),
      bars: [
        { label: m.businesscase_flow_costs(), points: points(periods, 'costs') },
        { label: m.businesscase_flow_benefits(), points: points(periods, 'benefits') },
      ],
      lines: [
        { label: m.businesscase_flow_sum(), points: points(periods, 'sum') },
        ...(isForecast ? [{ label: m.businesscase_flow_forecast(), points: points(expected, 'sum'), isGuide: true }] : []),
      ],
    };
  }, [planned, forecast, startsOn, isForecast]);
  const asMoney = useCallback((cents: number) => money(cents, currency, true), [money, currency]);
  const asMonth = useCallback((from: string) => monthShort(from as Day, true), [monthShort]);
  const isByQuarter = monthsABar(horizonYears * 12) === 3;
  return (
    <Card title={m.businesscase_flow()} description={isByQuarter ? m.businesscase_flow_about() : m.businesscase_flow_about_year()}>
      <BarChart label={m.businesscase_flow()} series={bars} lines={lines} axis={axis} isStacked format={asMoney} formatX={asMonth} height={300} />
    </Card>
  );
}
