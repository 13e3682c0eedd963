import type { ReactNode } from 'react';
import { metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Sparkline } from '#app/ui/chart/sparkline.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { StatTile } from '#app/ui/stat-tile.tsx';
import type { MetricId } from '#app/values/metric.ts';
import type { AdoptionFigure, AdoptionOverview } from '../overview.ts';

const MEANING: Partial<Record<MetricId, () => string>> = {
  'active-user-rate': m.adoption_means_active,
  'habit-rate': m.adoption_means_habit,
  reach: m.adoption_means_reach,
  stickiness: m.use_means_stickiness,
  breadth: m.use_means_breadth,
  'inactive-30-days': m.use_means_inactive,
  'never-activated': m.use_means_never,
};

/** Adoption beside habit beside reach, each saying what it is of, and the team that is furthest behind in a sentence. */
export function SideTiles({ figures, beside, behind, isWhole }: Pick<AdoptionOverview, 'figures' | 'beside' | 'behind'> & { isWhole: boolean }) {
  const { percent, number, period } = useFormat();
  const points = behind ? Math.round(behind.whole * 100) - Math.round(behind.value * 100) : 0;
  return (
    <section aria-label={m.adoption_sides()} className="flex flex-col gap-3">
      <div className="grid gap-3 md:grid-cols-3">
        {figures.map((figure) => {
          const { start, numerator, denominator } = figure;
          return (
            <Tile key={figure.metricId} figure={figure}>
              {start && numerator !== null && denominator !== null ? m.adoption_of({ numerator: number(numerator), denominator: number(denominator), period: period(start, 'week') }) : m.adoption_not_judged()}
            </Tile>
          );
        })}
      </div>
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {beside.map((figure) => (
          <Tile key={figure.metricId} figure={figure}>
            {figure.start ? null : m.adoption_not_judged()}
          </Tile>
        ))}
      </div>
      {isWhole ? (
        <p className="text-sm text-muted">
          {behind ? m.adoption_behind({ team: behind.team, value: percent(behind.value, 0), whole: percent(behind.whole, 0), count: points, points: number(points) }) : m.adoption_nobody_behind()}
        </p>
      ) : null}
    </section>
  );
}

/** What looks good whatever people do is labelled so. */
function Tile({ figure: { metricId, value, sparkline, isLastProvisional, isVanity, better }, children }: { figure: AdoptionFigure; children: ReactNode }) {
  const { percent } = useFormat();
  return (
    <StatTile
      label={metricName(metricId)}
      value={percent(value, 0)}
      status={isVanity ? <Badge tone="warn">{m.use_vanity()}</Badge> : better === 'lower' ? <span className="text-xs text-muted">{m.use_lower_is_better()}</span> : null}
      sparkline={sparkline.length > 1 ? <Sparkline values={sparkline} isLastProvisional={isLastProvisional} /> : null}
      footer={
        <span className="text-xs">
          {children}
          <span className="block">{MEANING[metricId]?.()}</span>
        </span>
      }
    />
  );
}
