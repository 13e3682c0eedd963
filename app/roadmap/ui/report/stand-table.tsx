import { m } from '#app/messages/compiled/messages.js';
import type { KpiState } from '#app/kpis/kpi-json.ts';
import { kpiName } from '#app/kpis/metric-words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Format } from '#app/ui/make-format.ts';
import type { Tone } from '#app/ui/tone.ts';
import { addDays } from '#app/values/day.ts';
import { inLanguage } from '#app/values/localized.ts';
import { warningText } from '../../effort/effort-words.ts';
import { effortTone, gateTone, isOff, isOnCourse, kpisTone, timeTone } from '../../report/status-report.ts';
import { gateName, slipText } from '../../roadmap-words.ts';
import type { StatusReport } from './report-screen.tsx';

interface Stand {
  subject: string;
  tone: Tone;
  /** Sentences. */
  said: string[];
}

const TONES: Record<Tone, () => string> = { good: m.report_tone_good, warn: m.report_tone_warn, bad: m.report_tone_bad, neutral: m.report_tone_neutral, info: m.report_tone_neutral };

/** What a board asks first, each in a word and why. */
export function StandTable({ report }: { report: StatusReport }) {
  const format = useFormat();
  const stands = [timeStand(report, format), gateStand(report, format), effortStand(report, format), ...(report.kpis ? [kpisStand(report.kpis, format)] : [])];
  return (
    <Card title={m.report_stand()}>
      <dl className="-my-2 divide-y">
        {stands.map(({ subject, tone, said }) => (
          <div key={subject} className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[10rem_8rem_1fr]">
            <dt className="font-medium">{subject}</dt>
            <dd>
              <Badge tone={tone}>{TONES[tone]()}</Badge>
            </dd>
            <dd>{said.join(' ')}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function timeStand({ roadmap: { timeline }, plan: { late } }: StatusReport, format: Format): Stand {
  const row = timeline.rows.at(-1);
  const ends = row ? m.report_time_ends({ date: format.date(addDays(row.expected.end, -1)), slip: slipText(row.slipDays) }) : null;
  return { subject: m.report_time(), tone: timeTone({ slipDays: row?.slipDays ?? 0, late: late.length }), said: [...(ends ? [ends] : []), ...(late.length > 0 ? [m.report_time_late({ count: late.length })] : [])] };
}

function gateStand({ roadmap }: StatusReport, format: Format): Stand {
  const { current, phases } = roadmap;
  const phase = phases.find(({ kind }) => kind === current?.phase);
  const tone = gateTone(roadmap);
  const subject = m.report_gate();
  if (!current || !phase?.gate) return { subject, tone, said: [m.report_gate_none()] };
  const open = current.criteria.filter(({ result }) => result.state !== 'met');
  const critical = open.filter(({ isCritical }) => isCritical).map(({ title }) => inLanguage(title, format.locale));
  return {
    subject,
    tone,
    said: [
      m.report_gate_met({ gate: gateName(current.phase), date: format.date(phase.gate.plannedOn), met: current.criteria.length - open.length, total: current.criteria.length }),
      ...(critical.length > 0 ? [m.report_gate_critical({ criteria: critical.join('; ') })] : []),
      ...(phase.isAtOwnRisk ? [m.report_own_risk()] : []),
    ],
  };
}

function effortStand({ plan: { spent }, warnings }: StatusReport, format: Format): Stand {
  const hours = spent.blue + spent.red === 0 ? m.report_effort_none() : m.report_effort_spent({ blue: format.number(spent.blue, 0), red: format.number(spent.red, 0) });
  return { subject: m.report_effort(), tone: effortTone({ spent, warnings }), said: [hours, ...warnings.map((warning) => `${warningText(warning, format).title}.`)] };
}

function kpisStand(kpis: readonly KpiState[], { list }: Format): Stand {
  const [good, off] = [kpis.filter(({ status }) => isOnCourse(status)), kpis.filter(({ status }) => isOff(status))];
  const judged = good.length + off.length;
  const said = judged === 0 ? [m.report_kpis_none()] : [m.report_kpis_on_course({ good: good.length, judged }), ...(off.length > 0 ? [m.report_kpis_off({ names: list(off.map(({ kpi }) => kpiName(kpi))) })] : [])];
  return { subject: m.report_kpis(), tone: kpisTone(kpis.map(({ status }) => status)), said };
}
