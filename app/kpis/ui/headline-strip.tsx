import { m } from '#app/messages/compiled/messages.js';
import { Sparkline } from '#app/ui/chart/sparkline.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { StatTile } from '#app/ui/stat-tile.tsx';
import type { Dashboard, HeadlineFigure } from '../dashboard.ts';
import { metricName } from '../metric-words.ts';
import { changeText, inTimeText, narrowedText, worstTeamText } from './headline-words.ts';
import { Coverage } from './coverage.tsx';
import { useValueFormat } from './use-value-format.ts';

interface HeadlineStripProps extends Pick<Dashboard, 'headline' | 'worstTeam' | 'inTime'> {
  /** The figures of use are of one team or one role: no team is laid beside them. */
  isNarrowed: boolean;
}

/** Adoption beside habit beside reach beside revenue, and the team that is furthest behind: no single number hides another. */
export function HeadlineStrip({ headline, worstTeam, inTime, isNarrowed }: HeadlineStripProps) {
  const format = useFormat();
  const words = [isNarrowed ? null : worstTeamText({ headline, worstTeam }, format), inTimeText({ inTime })].filter(Boolean).join(' ');
  return (
    <section aria-label={m.kpis_headline()} className="flex flex-col gap-3">
      {isNarrowed ? <p className="max-w-4xl text-sm text-pretty text-muted">{narrowedText({ headline })}</p> : null}
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {headline.map((figure) => (
          <Figure key={figure.metricId} figure={figure} />
        ))}
      </div>
      {words ? <p className="text-sm text-muted">{words}</p> : null}
    </section>
  );
}

function Figure({ figure }: { figure: HeadlineFigure }) {
  const format = useFormat();
  const value = useValueFormat(figure.unit, figure.currency);
  const { change, isGood, start } = figure;
  const size = changeText(figure, format);
  const delta = size === null || change === null ? undefined : { text: size, direction: change > 0 ? ('up' as const) : change < 0 ? ('down' as const) : ('flat' as const), isGood: isGood ?? undefined };
  return (
    <StatTile
      label={metricName(figure.metricId)}
      value={value(figure.value)}
      delta={delta}
      sparkline={<Sparkline values={figure.sparkline} isLastProvisional={figure.isLastProvisional} />}
      footer={
        <>
          <span className="text-xs">{start ? format.period(start, figure.grain) : m.kpis_nothing_measured()}</span>
          <Coverage coverage={figure.coverage} />
        </>
      }
    />
  );
}
