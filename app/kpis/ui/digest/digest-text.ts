import { m } from '#app/messages/compiled/messages.js';
import type { Format } from '#app/ui/make-format.ts';
import { decisionsText } from '../../check-ins/meeting-words.ts';
import type { Digest } from '../../digest/digest.ts';
import { standingText, tileLine } from '../../digest/digest-words.ts';
import { kpiName, kpiValueText, layerName, metricName } from '../../metric-words.ts';
import { inTimeText, worstTeamText } from '../headline-words.ts';
import { statusWord } from '../../status-words.ts';

/** The digest for mail programs that show plain text alone. */
export function digestText(digest: Digest, format: Format): string {
  const { headline, groups, meeting } = digest;
  const figures = headline.map(({ metricId, unit, currency, value, start, grain }) => `${metricName(metricId)}: ${kpiValueText(value, unit, currency, format)}${start ? ` (${format.period(start, grain)})` : ''}`);
  const changed = meeting.changed.map(({ kpi, from, to }) => `${kpiName(kpi)}: ${m.meeting_from_to({ from: statusWord(from), to: statusWord(to) })}`);
  const alerts = meeting.alerted.length > 0 ? m.digest_alerts({ names: format.list(meeting.alerted.map(kpiName)) }) : null;
  const kpis = groups.flatMap(({ layer, tiles }) => [
    layerName(layer).toUpperCase(),
    ...tiles.map((tile) => tileLine(tile, format)),
  ]);
  const blocks = [
    [standingText(digest)],
    [`${m.meeting_changed()}:`, ...(changed.length > 0 ? changed : [m.meeting_changed_nothing()])],
    [`${m.meeting_decisions()}:`, ...[decisionsText(meeting) ?? (alerts ? null : m.meeting_decisions_nothing()), alerts]],
    [...figures, worstTeamText(digest, format), inTimeText(digest)],
    kpis,
  ];
  return blocks.map((lines) => lines.filter((line) => line !== null).join('\n')).filter((block) => block !== '').join('\n\n');
}
