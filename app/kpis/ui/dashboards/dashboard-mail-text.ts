import { m } from '#app/messages/compiled/messages.js';
import type { Format } from '#app/ui/make-format.ts';
import { latestOf, type MailBlock, mailBlocks } from '../../dashboards/dashboard-mail.ts';
import { chartAboutText } from '../../dashboards/dashboard-words.ts';
import type { ShownDashboard } from '../../dashboards/shown-dashboard.ts';
import { tileLine } from '../../digest/digest-words.ts';
import { exploreRefusalText, lineName, silentText } from '../../explore/explore-words.ts';
import { kpiValueText, metricName } from '../../metric-words.ts';

/** The dashboard for mail programs that show plain text alone. */
export function dashboardMailText(shown: ShownDashboard, format: Format): string {
  return [shown.name, ...mailBlocks(shown).map((block) => blockText(block, format))].filter((text) => text !== '').join('\n\n');
}

function blockText(block: MailBlock, format: Format): string {
  if (block.kind === 'kpis') return block.tiles.map(({ tile }) => (tile ? tileLine(tile, format) : m.dashboards_kpi_gone())).join('\n');
  if (block.kind === 'text') return [block.title, block.text].filter(Boolean).join('\n');
  if (!block.result.ok) return exploreRefusalText(block.result.reason);
  const explored = block.result.value;
  const { metric, currency, exploration, lines } = explored;
  const values = lines.map((line) => {
    const latest = latestOf(line);
    const value = kpiValueText(latest?.value ?? null, metric.unit, currency, format);
    return `${lineName(line.of, explored)}: ${value}${latest ? ` (${format.period(latest.start, exploration.grain)})` : ''}`;
  });
  return [`${metricName(metric)} (${chartAboutText(explored)})`, ...values, silentText(explored, format)].filter((line) => line !== null).join('\n');
}
