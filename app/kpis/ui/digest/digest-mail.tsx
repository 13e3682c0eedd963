import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { PAPER } from '#app/ui/chart/paper.ts';
import { useFormat } from '#app/ui/format.tsx';
import { heading, headingsOf, line, type MailAround, MailFrame, MailRow, MailRows, small } from '#app/ui/mail/mail-parts.tsx';
import { decisionsText } from '../../check-ins/meeting-words.ts';
import type { HeadlineFigure } from '../../dashboard.ts';
import { type Digest, pictureOf } from '../../digest/digest.ts';
import { standingText } from '../../digest/digest-words.ts';
import { kpiName, kpiValueText, layerName, metricName } from '../../metric-words.ts';
import { changeText, inTimeText, worstTeamText } from '../headline-words.ts';
import { statusWord } from '../../status-words.ts';
import { KpiLink, KpiRow } from './mail-kpis.tsx';

/** How the KPIs stand, what changed, and what needs a decision. */
export function DigestMail({ digest, ...around }: MailAround & { digest: Digest }) {
  const { pictures, linkTo, isWithin } = around;
  const [, Part] = headingsOf(isWithin);
  const format = useFormat();
  const { headline, groups, meeting } = digest;
  const decisions = decisionsText(meeting);
  const words = [worstTeamText(digest, format), inTimeText(digest)].filter(Boolean).join(' ');
  return (
    <MailFrame {...around} title={standingText(digest)} opens={paths.kpis}>
      <Part style={heading}>{m.meeting_changed()}</Part>
      {meeting.changed.length === 0 ? <p style={{ ...line, color: PAPER.muted }}>{m.meeting_changed_nothing()}</p> : null}
      {meeting.changed.map(({ kpi, from, to }) => (
        <p key={kpi.id} style={line}>
          <KpiLink kpi={kpi} linkTo={linkTo} />: {m.meeting_from_to({ from: statusWord(from), to: statusWord(to) })}
        </p>
      ))}

      <Part style={heading}>{m.meeting_decisions()}</Part>
      {decisions === null && meeting.alerted.length > 0 ? null : <p style={line}>{decisions ?? m.meeting_decisions_nothing()}</p>}
      {meeting.alerted.length > 0 ? <p style={line}>{m.digest_alerts({ names: format.list(meeting.alerted.map(kpiName)) })}</p> : null}

      <Part style={heading}>{m.kpis_headline()}</Part>
      <MailRows>
        {headline.map((figure) => (
          <FigureRow key={figure.metricId} figure={figure} picture={pictures[pictureOf(figure)]} />
        ))}
      </MailRows>
      {words ? <p style={{ ...small, margin: '8px 0 0' }}>{words}</p> : null}

      {groups.map(({ layer, tiles }) => (
        <div key={layer}>
          <Part style={heading}>{layerName(layer)}</Part>
          <MailRows>
            {tiles.map((tile) => (
              <KpiRow key={tile.kpi.id} tile={tile} picture={pictures[pictureOf(tile)]} linkTo={linkTo} />
            ))}
          </MailRows>
        </div>
      ))}
    </MailFrame>
  );
}

function FigureRow({ figure, picture }: { figure: HeadlineFigure; picture: string | undefined }) {
  const format = useFormat();
  const { metricId, unit, currency, value, change, isGood, start, grain } = figure;
  const size = changeText(figure, format);
  return (
    <MailRow name={metricName(metricId)} about={start ? format.period(start, grain) : m.kpis_nothing_measured()} value={kpiValueText(value, unit, currency, format)} picture={picture} pictureName={metricName(metricId)}>
      {size !== null && change !== null ? <span style={{ fontSize: 13, color: isGood === null ? PAPER.muted : isGood ? PAPER.good : PAPER.bad }}>{`${change > 0 ? '▲' : change < 0 ? '▼' : '='} ${size}`}</span> : null}
    </MailRow>
  );
}
