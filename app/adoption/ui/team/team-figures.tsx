import { kpiValueText, metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { Sparkline } from '#app/ui/chart/sparkline.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { BehaviourMetric } from '../../behaviour/behaviour-page.ts';

/** The team's figures of the last week that is over against its own quarter. */
export function TeamFigures({ metrics }: { metrics: BehaviourMetric[] }) {
  const format = useFormat();
  return (
    <Card isFlush title={m.behaviour_team_figures()} description={m.behaviour_team_figures_about()}>
      <DataTable<BehaviourMetric>
        caption={m.behaviour_team_figures()}
        rows={metrics}
        rowKey={({ series }) => series.metric.id}
        emptyState={<p className="px-5 py-6 text-sm text-muted">{m.behaviour_too_few()}</p>}
        columns={[
          { id: 'metric', header: m.behaviour_metric(), cell: ({ series }) => metricName(series.metric.id) },
          { id: 'last', header: m.behaviour_last_week(), align: 'end', cell: ({ series, last }) => kpiValueText(last?.value ?? null, series.metric.unit, null, format) },
          { id: 'usual', header: m.behaviour_usual(), align: 'end', cell: ({ series, usual }) => kpiValueText(usual, series.metric.unit, null, format) },
          { id: 'course', header: m.kpis_course(), align: 'end', cell: ({ series }) => <div className="ml-auto w-28"><Sparkline values={series.points.map(({ value }) => value)} isLastProvisional /></div> },
        ]}
      />
    </Card>
  );
}
