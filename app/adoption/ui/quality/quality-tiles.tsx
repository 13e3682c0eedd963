import { metricFormula, metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Sparkline } from '#app/ui/chart/sparkline.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { StatTile } from '#app/ui/stat-tile.tsx';
import type { QualityFigure } from '../../quality/quality-page.ts';

/** The six sides of how well records are kept, each with its course and what it is of. */
export function QualityTiles({ figures }: { figures: QualityFigure[] }) {
  const { percent, number } = useFormat();
  return (
    <section aria-label={m.behaviour_quality_title()} className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {figures.map(({ metricId, value, numerator, denominator, sparkline, change, isGood }) => (
        <StatTile
          key={metricId}
          label={<span title={metricFormula(metricId)}>{metricName(metricId)}</span>}
          value={percent(value, value !== null && value < 0.1 ? 1 : 0)}
          {...(metricId === 'duplicates' ? { to: paths.duplicates } : {})}
          sparkline={<Sparkline values={sparkline} isLastProvisional />}
          delta={change === null ? undefined : { text: m.behaviour_points({ points: number(Math.round(Math.abs(change) * 1000) / 10) }), direction: Math.abs(change) < 0.0005 ? 'flat' : change > 0 ? 'up' : 'down', isGood: isGood ?? undefined }}
          footer={<span className="text-xs">{m.behaviour_of({ numerator: number(numerator === null ? null : Math.round(numerator)), denominator: number(denominator) })}</span>}
        />
      ))}
    </section>
  );
}
