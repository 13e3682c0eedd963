import { metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { Sparkline } from '#app/ui/chart/sparkline.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { StatTile } from '#app/ui/stat-tile.tsx';
import type { MetricId } from '#app/values/metric.ts';
import type { AdoptionOverview } from '../overview.ts';

const MEANING: Partial<Record<MetricId, () => string>> = { 'active-user-rate': m.adoption_means_active, 'habit-rate': m.adoption_means_habit, reach: m.adoption_means_reach };

/** Adoption beside habit beside reach, each saying what it is of, and the team that is furthest behind in a sentence. */
export function SideTiles({ figures, behind }: Pick<AdoptionOverview, 'figures' | 'behind'>) {
  const { percent, number, period } = useFormat();
  return (
    <section aria-label={m.adoption_sides()} className="flex flex-col gap-3">
      <div className="grid gap-3 md:grid-cols-3">
        {figures.map(({ metricId, start, value, numerator, denominator, sparkline, isLastProvisional }) => (
          <StatTile
            key={metricId}
            label={metricName(metricId)}
            value={percent(value, 0)}
            sparkline={<Sparkline values={sparkline} isLastProvisional={isLastProvisional} />}
            footer={
              <span className="text-xs">
                {start && numerator !== null && denominator !== null ? m.adoption_of({ numerator: number(numerator), denominator: number(denominator), period: period(start, 'week') }) : m.adoption_not_judged()}
                <span className="block">{MEANING[metricId]?.()}</span>
              </span>
            }
          />
        ))}
      </div>
      <p className="text-sm text-muted">
        {behind ? m.adoption_behind({ team: behind.team, value: percent(behind.value, 0), whole: percent(behind.whole, 0), points: number(Math.round(behind.whole * 100) - Math.round(behind.value * 100)) }) : m.adoption_nobody_behind()}
      </p>
    </section>
  );
}
