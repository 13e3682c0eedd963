import { useMemo } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { chartAboutText, unfollowedText } from '../../dashboards/dashboard-words.ts';
import type { ChartShown, ShownTile } from '../../dashboards/shown-dashboard.ts';
import { metricName } from '../../metric-words.ts';
import { milestoneMarks } from '../../milestones/milestone-words.ts';
import { ExploredChart } from '../explore/explored-chart.tsx';
import { KpiTile } from '../kpi-tile.tsx';

interface TileViewProps {
  tile: ShownTile;
  /** Of a chart, in pixels. */
  height: number;
}

/** What stands in a tile, and under it what of the page it cannot follow; what holds of every KPI is said once, above them all. */
export function TileView({ tile, height }: TileViewProps) {
  return (
    <>
      <Content tile={tile} height={height} />
      {tile.unfollowed.filter((what) => what !== 'own-target').map((what) => (
        <p key={what} className="px-1 text-xs text-muted">
          {unfollowedText(what)}
        </p>
      ))}
    </>
  );
}

function Content({ tile, height }: TileViewProps) {
  switch (tile.kind) {
    case 'kpi':
      return tile.tile ? <KpiTile tile={tile.tile} heading="h2" /> : <Card title={m.dashboards_kpi_gone()}>{m.dashboards_kpi_gone_text()}</Card>;
    case 'chart':
      return <ChartTile tile={tile} height={height} />;
    case 'text':
      return <TextTile title={tile.title} text={tile.text} />;
  }
}

function ChartTile({ tile: { result, milestones }, height }: { tile: ChartShown; height: number }) {
  const { date } = useFormat();
  const marks = useMemo(() => (result.ok ? milestoneMarks(milestones, result.value.lines[0]?.points ?? [], date) : []), [result, milestones, date]);
  return (
    <Card title={result.ok ? metricName(result.value.metric) : m.dashboards_kind_chart()} description={result.ok ? chartAboutText(result.value) : undefined}>
      <ExploredChart result={result} annotations={marks} height={height} />
    </Card>
  );
}

/** A heading alone stands above what follows it, without a frame. */
function TextTile({ title, text }: { title: string; text: string }) {
  if (!text) return <h2 className="self-end text-lg font-semibold break-words">{title}</h2>;
  return (
    <Card title={title || undefined}>
      <p className="max-w-prose break-words whitespace-pre-line">{text}</p>
    </Card>
  );
}
