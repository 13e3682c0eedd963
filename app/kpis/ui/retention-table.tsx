import type { CohortRow } from '#app/events/use/cohort.ts';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { HeatMap } from '#app/ui/chart/heat-map.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Grain } from '#app/values/metric.ts';

/** As many periods as stay readable beside each other. */
const LONGEST = 13;

/** Who started together, and how many of them came back so many periods later; only periods that are over. */
export function RetentionTable({ cohorts, grain }: { cohorts: CohortRow[]; grain: Grain }) {
  const { percent, number, period } = useFormat();
  if (cohorts.length === 0) return null;
  const longest = Math.min(LONGEST, Math.max(...cohorts.map(({ cells }) => cells.length)));
  return (
    <Card title={m.kpis_retention_title()} description={m.kpis_retention_about()}>
      <HeatMap
        label={m.kpis_retention_title()}
        corner={m.kpis_retention_corner()}
        columns={Array.from({ length: longest }, (_, interval) => `+${interval}`)}
        rows={cohorts.map(({ start, size, cells }) => ({
          label: period(start, grain),
          detail: m.kpis_cohort_size({ count: number(size) }),
          cells: cells.slice(0, LONGEST).map(({ value, state }) => (state === 'complete' ? value : null)),
        }))}
        max={1}
        format={(value) => percent(value, 0)}
      />
    </Card>
  );
}
