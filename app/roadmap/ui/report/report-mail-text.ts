import { kpiName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import type { Format } from '#app/ui/make-format.ts';
import { kpiStand, reportedParts, reportSubject, standsOf, toneText } from '../../report/report-words.ts';
import type { StatusReport } from '../../report/status-report.ts';

/** The status report for mail programs that show plain text alone. */
export function reportMailText(report: StatusReport, format: Format): string {
  const stands = standsOf(report, format).map(({ subject, tone, said }) => `${subject} (${toneText(tone)}): ${said.join(' ')}`);
  const parts = reportedParts(report, format).map(({ title, none, items, more }) => [`${title}:`, ...(items.length === 0 ? [none] : items.map(({ name, about }) => `- ${name} (${about})`)), ...(more ? [more] : [])]);
  const kpis = (report.kpis ?? []).map((state) => {
    const { value, status, target } = kpiStand(state, format);
    return `${kpiName(state.kpi)}: ${value} – ${status}. ${m.digest_target({ target })}`;
  });
  return [[reportSubject(report, format)], stands, ...parts, kpis].map((lines) => lines.join('\n')).filter((block) => block !== '').join('\n\n');
}
