import type { CSSProperties, ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { PAPER } from '#app/ui/chart/paper.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { Day } from '#app/values/day.ts';
import { decisionsText } from '../../check-ins/meeting-words.ts';
import type { HeadlineFigure, KpiTile } from '../../dashboard.ts';
import { type Digest, pictureOf } from '../../digest/digest.ts';
import { standingText, tileWords } from '../../digest/digest-words.ts';
import { kpiName, kpiValueText, layerName, metricName } from '../../metric-words.ts';
import { changeText, inTimeText, worstTeamText } from '../headline-words.ts';
import { statusWord } from '../../status-words.ts';
import { statusTone } from '../status-badge.tsx';

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif";
const TONES: Record<Tone, string | undefined> = { good: PAPER.good, warn: PAPER.warn, bad: PAPER.bad, info: PAPER.accent, neutral: PAPER.muted };
const link: CSSProperties = { color: PAPER.accent, textDecoration: 'underline' };
const small: CSSProperties = { color: PAPER.muted, fontSize: 13 };
const heading: CSSProperties = { fontSize: 15, fontWeight: 600, margin: '24px 0 4px' };
const line: CSSProperties = { margin: '2px 0' };

interface DigestMailProps {
  digest: Digest;
  workspace: string;
  today: Day;
  /** By the key of what is drawn, as addresses. */
  pictures: Readonly<Record<string, string>>;
  /** A path as who reads it can follow it. */
  linkTo: (path: string) => string;
  /** What stands at the end. */
  footer: ReactNode;
  /** Within a page, which has its own first heading. */
  isWithin?: boolean;
}

/** The digest for mail programs: tables and styles of each element, for they know little else, on white as on paper. */
export function DigestMail({ digest, workspace, today, pictures, linkTo, footer, isWithin = false }: DigestMailProps) {
  const [Title, Part] = isWithin ? (['h3', 'h4'] as const) : (['h1', 'h2'] as const);
  const format = useFormat();
  const { headline, groups, meeting } = digest;
  const decisions = decisionsText(meeting);
  const words = [worstTeamText(digest, format), inTimeText(digest)].filter(Boolean).join(' ');
  const named = (kpi: KpiTile['kpi']) => (
    <a href={linkTo(paths.kpi(kpi.id))} style={link}>
      {kpiName(kpi)}
    </a>
  );
  return (
    <div style={{ backgroundColor: PAPER.surface, color: PAPER.text, fontFamily: FONT, fontSize: 15, lineHeight: 1.5, maxWidth: 640, margin: '0 auto', padding: 16 }}>
      <p style={{ ...small, margin: 0 }}>
        {workspace} · {m.digest_made({ date: format.date(today) })}
      </p>
      <Title style={{ fontSize: 20, fontWeight: 600, lineHeight: 1.3, margin: '4px 0 0' }}>{standingText(digest)}</Title>

      <Part style={heading}>{m.meeting_changed()}</Part>
      {meeting.changed.length === 0 ? <p style={{ ...line, color: PAPER.muted }}>{m.meeting_changed_nothing()}</p> : null}
      {meeting.changed.map(({ kpi, from, to }) => (
        <p key={kpi.id} style={line}>
          {named(kpi)}: {m.meeting_from_to({ from: statusWord(from), to: statusWord(to) })}
        </p>
      ))}

      <Part style={heading}>{m.meeting_decisions()}</Part>
      {decisions === null && meeting.alerted.length > 0 ? null : <p style={line}>{decisions ?? m.meeting_decisions_nothing()}</p>}
      {meeting.alerted.length > 0 ? <p style={line}>{m.digest_alerts({ names: format.list(meeting.alerted.map(kpiName)) })}</p> : null}

      <Part style={heading}>{m.kpis_headline()}</Part>
      <table role="presentation" cellPadding={0} cellSpacing={0} style={{ width: '100%', borderCollapse: 'collapse' }}>
        <tbody>
          {headline.map((figure) => (
            <FigureRow key={figure.metricId} figure={figure} picture={pictures[pictureOf(figure)]} />
          ))}
        </tbody>
      </table>
      {words ? <p style={{ ...small, margin: '8px 0 0' }}>{words}</p> : null}

      {groups.map(({ layer, tiles }) => (
        <div key={layer}>
          <Part style={heading}>{layerName(layer)}</Part>
          <table role="presentation" cellPadding={0} cellSpacing={0} style={{ width: '100%', borderCollapse: 'collapse' }}>
            <tbody>
              {tiles.map((tile) => {
                const { value, target } = tileWords(tile, format);
                return (
                  <Row key={tile.kpi.id} name={named(tile.kpi)} about={target} value={value} picture={pictures[pictureOf(tile)]} pictureName={kpiName(tile.kpi)}>
                    <span style={{ fontSize: 13, fontWeight: 600, color: TONES[statusTone(tile.status.kind)] }}>{statusWord(tile.status.kind)}</span>
                  </Row>
                );
              })}
            </tbody>
          </table>
        </div>
      ))}

      <p style={{ margin: '24px 0' }}>
        <a href={linkTo(paths.kpis)} style={{ display: 'inline-block', backgroundColor: PAPER.accent, color: PAPER.surface, padding: '10px 16px', borderRadius: 6, textDecoration: 'none', fontWeight: 600 }}>
          {m.digest_open()}
        </a>
      </p>
      <p style={{ ...small, borderTop: `1px solid ${PAPER.border}`, paddingTop: 12, margin: 0 }}>{footer}</p>
    </div>
  );
}

function FigureRow({ figure, picture }: { figure: HeadlineFigure; picture: string | undefined }) {
  const format = useFormat();
  const { metricId, unit, currency, value, change, isGood, start, grain } = figure;
  const size = changeText(figure, format);
  return (
    <Row name={metricName(metricId)} about={start ? format.period(start, grain) : m.kpis_nothing_measured()} value={kpiValueText(value, unit, currency, format)} picture={picture} pictureName={metricName(metricId)}>
      {size !== null && change !== null ? <span style={{ fontSize: 13, color: isGood === null ? PAPER.muted : isGood ? PAPER.good : PAPER.bad }}>{`${change > 0 ? '▲' : change < 0 ? '▼' : '='} ${size}`}</span> : null}
    </Row>
  );
}

/** A name with a line about it, its course, and its value with what is to be said of it. */
function Row({ name, about, value, picture, pictureName, children }: { name: ReactNode; about: string; value: string; picture: string | undefined; pictureName: string; children: ReactNode }) {
  const cell: CSSProperties = { borderTop: `1px solid ${PAPER.border}`, padding: '8px 0', verticalAlign: 'top' };
  return (
    <tr>
      <td style={cell}>
        {name}
        <div style={small}>{about}</div>
      </td>
      <td style={{ ...cell, padding: '8px 8px', width: 96 }}>{picture ? <img src={picture} width={96} height={28} alt={m.digest_picture({ name: pictureName })} style={{ display: 'block', border: 0 }} /> : null}</td>
      <td style={{ ...cell, textAlign: 'right', whiteSpace: 'nowrap' }}>
        <strong>{value}</strong>
        <div>{children}</div>
      </td>
    </tr>
  );
}
