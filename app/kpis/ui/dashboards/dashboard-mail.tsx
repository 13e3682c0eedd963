import type { CSSProperties } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { COURSES_HEIGHT, COURSES_WIDTH, rangeOf, strokeOf } from '#app/ui/chart/courses.tsx';
import { PAPER } from '#app/ui/chart/paper.ts';
import { useFormat } from '#app/ui/format.tsx';
import { heading, headingsOf, line, type MailAround, MailFrame, MailRow, MailRows, small } from '#app/ui/mail/mail-parts.tsx';
import { coursesOfChart, latestOf, mailBlocks, pictureOfTile } from '../../dashboards/dashboard-mail.ts';
import { chartAboutText } from '../../dashboards/dashboard-words.ts';
import type { ChartShown, KpiShown, ShownDashboard } from '../../dashboards/shown-dashboard.ts';
import { exploreRefusalText, lineName, seenText, silentText } from '../../explore/explore-words.ts';
import type { Explored } from '../../explore/explored.ts';
import { metricName } from '../../metric-words.ts';
import { KpiRow } from '../digest/mail-kpis.tsx';
import { useValueFormat } from '../use-value-format.ts';

/** A dashboard that somebody put together, tile by tile from top to bottom. */
export function DashboardMail({ shown, ...around }: MailAround & { shown: ShownDashboard }) {
  const [, Part] = headingsOf(around.isWithin);
  return (
    <MailFrame {...around} title={shown.name} opens={paths.dashboard(shown.id)}>
      {mailBlocks(shown).map((block) => {
        if (block.kind === 'kpis') return <Kpis key={`kpis ${block.tiles[0]!.at}`} tiles={block.tiles} around={around} />;
        if (block.kind === 'chart') return <Chart key={block.at} tile={block} around={around} />;
        return (
          <div key={block.at}>
            {block.title ? <Part style={heading}>{block.title}</Part> : null}
            {block.text ? <p style={{ ...line, whiteSpace: 'pre-line' }}>{block.text}</p> : null}
          </div>
        );
      })}
    </MailFrame>
  );
}

function Kpis({ tiles, around: { pictures, linkTo } }: { tiles: readonly KpiShown[]; around: MailAround }) {
  return (
    <div style={{ marginTop: 16 }}>
      <MailRows>
        {tiles.map((shown) =>
          shown.tile ? (
            <KpiRow key={shown.at} tile={shown.tile} picture={pictures[pictureOfTile(shown)]} linkTo={linkTo} />
          ) : (
            <MailRow key={shown.at} name={m.dashboards_kpi_gone()} about={m.dashboards_kpi_gone_text()} value="">
              {null}
            </MailRow>
          ),
        )}
      </MailRows>
    </div>
  );
}

function Chart({ tile, around }: { tile: ChartShown; around: MailAround }) {
  const [, Part] = headingsOf(around.isWithin);
  const { result } = tile;
  return (
    <div>
      <Part style={heading}>{result.ok ? metricName(result.value.metric) : m.dashboards_kind_chart()}</Part>
      {result.ok ? <Drawn explored={result.value} picture={around.pictures[pictureOfTile(tile)]} /> : <p style={line}>{exploreRefusalText(result.reason)}</p>}
    </div>
  );
}

const cell: CSSProperties = { padding: 0, verticalAlign: 'top' };
const bound: CSSProperties = { ...small, fontSize: 12, padding: '0 8px 0 0', textAlign: 'right', whiteSpace: 'nowrap' };

/** The picture with what it cannot say itself: between which values and over which time, and what its lines are and were last. */
function Drawn({ explored, picture }: { explored: Explored; picture: string | undefined }) {
  const format = useFormat();
  const asText = useValueFormat(explored.metric.unit, explored.currency);
  const { exploration, lines } = explored;
  const courses = coursesOfChart(explored);
  const range = courses && rangeOf(courses);
  const periods = lines[0]?.points ?? [];
  const silent = silentText(explored, format);
  return (
    <>
      <p style={{ ...small, margin: '0 0 8px' }}>{chartAboutText(explored)}</p>
      {picture && range ? (
        <table role="presentation" cellPadding={0} cellSpacing={0} style={{ borderCollapse: 'collapse', width: '100%' }}>
          <tbody>
            <tr>
              <td style={{ ...bound, verticalAlign: 'top' }}>{asText(range.high)}</td>
              <td rowSpan={2} colSpan={2} style={cell}>
                <img src={picture} width={COURSES_WIDTH} height={COURSES_HEIGHT} alt={seenText(explored)} style={{ display: 'block', border: 0, width: '100%', maxWidth: COURSES_WIDTH, height: 'auto' }} />
              </td>
            </tr>
            <tr>
              <td style={{ ...bound, verticalAlign: 'bottom' }}>{asText(range.low)}</td>
            </tr>
            <tr>
              <td style={cell} />
              <td style={{ ...cell, ...small, fontSize: 12 }}>{format.period(periods[0]!.x, exploration.grain)}</td>
              <td style={{ ...cell, ...small, fontSize: 12, textAlign: 'right' }}>{format.period(periods.at(-1)!.x, exploration.grain)}</td>
            </tr>
          </tbody>
        </table>
      ) : null}
      <table role="presentation" cellPadding={0} cellSpacing={0} style={{ borderCollapse: 'collapse', width: '100%', marginTop: 8 }}>
        <tbody>
          {lines.map((each, at) => {
            const latest = latestOf(each);
            const { colour, border } = strokeOf(at, each.of.kind === 'earlier');
            return (
              <tr key={at}>
                <td style={{ ...cell, paddingRight: 8, width: 28 }}>{courses ? <div style={courses.kind === 'bars' ? { backgroundColor: PAPER[colour], height: 10, marginTop: 6 } : { borderTop: `3px ${border} ${PAPER[colour]}`, marginTop: 10 }} /> : null}</td>
                <td style={cell}>{lineName(each.of, explored)}</td>
                <td style={{ ...cell, textAlign: 'right', whiteSpace: 'nowrap' }}>
                  <strong>{asText(latest?.value ?? null)}</strong>
                  {latest ? <span style={small}> {format.period(latest.start, exploration.grain)}</span> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {silent ? <p style={{ ...small, margin: '4px 0 0' }}>{silent}</p> : null}
    </>
  );
}
