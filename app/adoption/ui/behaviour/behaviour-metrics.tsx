import { kpiValueText, metricFormula, metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { Sparkline } from '#app/ui/chart/sparkline.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { BehaviourMetric } from '../../behaviour/behaviour-page.ts';

/** What the records tell of how people work: every metric of the last week that is over, against its own past. */
export function BehaviourMetrics({ metrics }: { metrics: BehaviourMetric[] }) {
  const format = useFormat();
  return (
    <Card isFlush title={m.behaviour_signs()} description={m.behaviour_signs_about()}>
      <DataTable<BehaviourMetric>
        caption={m.behaviour_signs()}
        rows={metrics}
        rowKey={({ series }) => series.metric.id}
        columns={[
          {
            id: 'metric',
            header: m.behaviour_metric(),
            cell: ({ series: { metric } }) => (
              <details>
                <summary className="cursor-pointer py-1 font-medium">{metricName(metric.id)}</summary>
                <p className="max-w-prose pb-1 text-muted">{metricFormula(metric.id)}</p>
              </details>
            ),
          },
          { id: 'last', header: m.behaviour_last_week(), align: 'end', cell: ({ series, last }) => kpiValueText(last?.value ?? null, series.metric.unit, null, format) },
          { id: 'usual', header: m.behaviour_usual(), align: 'end', cell: ({ series, usual }) => kpiValueText(usual, series.metric.unit, null, format) },
          { id: 'course', header: m.kpis_course(), align: 'end', cell: ({ series }) => <div className="ml-auto w-28"><Sparkline values={series.points.map(({ value }) => value)} isLastProvisional /></div> },
        ]}
      />
    </Card>
  );
}
