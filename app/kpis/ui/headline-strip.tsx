import { m } from '#app/messages/compiled/messages.js';
import { Sparkline } from '#app/ui/chart/sparkline.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { StatTile } from '#app/ui/stat-tile.tsx';
import type { Dashboard, HeadlineFigure } from '../dashboard.ts';
import { metricName } from '../metric-words.ts';
import { Coverage } from './coverage.tsx';
import { useValueFormat } from './use-value-format.ts';

/** Adoption beside habit beside reach beside revenue, and the team that is furthest behind: no single number hides another. */
export function HeadlineStrip({ headline, worstTeam }: Pick<Dashboard, 'headline' | 'worstTeam'>) {
  const { percent, number } = useFormat();
  const hasTeamSentence = headline.some(({ metricId, value }) => metricId === 'active-user-rate' && value !== null);
  const points = worstTeam ? Math.round(worstTeam.whole * 100) - Math.round(worstTeam.value * 100) : 0;
  return (
    <section aria-label={m.kpis_headline()} className="flex flex-col gap-3">
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {headline.map((figure) => (
          <Figure key={figure.metricId} figure={figure} />
        ))}
      </div>
      {hasTeamSentence ? (
        <p className="text-sm text-muted">
          {worstTeam
            ? m.kpis_worst_team({ team: worstTeam.name, value: percent(worstTeam.value, 0), whole: percent(worstTeam.whole, 0), count: points, points: number(points) })
            : m.kpis_no_worst_team()}
        </p>
      ) : null}
    </section>
  );
}

function Figure({ figure }: { figure: HeadlineFigure }) {
  const { period, percent, number } = useFormat();
  const value = useValueFormat(figure.unit, figure.currency);
  const { change, isGood, start } = figure;
  const size = change === null ? '' : figure.unit === 'ratio' ? m.kpis_points_change({ points: number(Math.abs(change) * 100, 1) }) : percent(Math.abs(change), 1);
  const delta = change === null ? undefined : { text: size, direction: change > 0 ? ('up' as const) : change < 0 ? ('down' as const) : ('flat' as const), isGood: isGood ?? undefined };
  return (
    <StatTile
      label={metricName(figure.metricId)}
      value={value(figure.value)}
      delta={delta}
      sparkline={<Sparkline values={figure.sparkline} isLastProvisional={figure.isLastProvisional} />}
      footer={
        <>
          <span className="text-xs">{start ? period(start, figure.grain) : m.kpis_nothing_measured()}</span>
          <Coverage coverage={figure.coverage} />
        </>
      }
    />
  );
}
