import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { KpiState } from '#app/kpis/kpi-json.ts';
import { kpiName, kpiValueText } from '#app/kpis/metric-words.ts';
import { statusTone, statusWord } from '#app/kpis/status-words.ts';
import { targetText } from '#app/kpis/target/target-words.ts';
import type { Format } from '#app/ui/make-format.ts';
import type { Tone } from '#app/ui/tone.ts';
import { addDays, type Day } from '#app/values/day.ts';
import { inLanguage } from '#app/values/localized.ts';
import { type Decision, isLate as isDecisionLate } from '../decisions/decision.ts';
import { warningText } from '../effort/effort-words.ts';
import { toleranceName, toleranceText } from '../pid/pid-words.ts';
import type { PlanItem } from '../plan/plan-item.ts';
import { daysText, stateText } from '../plan/plan-words.ts';
import { gateName, slipText } from '../roadmap-words.ts';
import { deviationText, toleranceStateWords } from '../tolerance/tolerance-words.ts';
import { decisionsTone, effortTone, gateTone, isOff, isOnCourse, kpisTone, type StatusReport, timeTone, toleranceTone } from './status-report.ts';

/** How many things a part of it tells; the rest is counted. */
export const MOST_REPORTED = 6;

/** What the mail is about, in one line: the programme, and what of it asks to step in. */
export function reportSubject(report: StatusReport, format: Format): string {
  const programme = report.roadmap.name;
  const asking = standsOf(report, format).filter(({ tone }) => tone === 'bad').map(({ subject }) => withinSentence(subject));
  return asking.length === 0 ? m.report_subject({ programme }) : m.report_subject_asks({ programme, subjects: format.list(asking) });
}

/** A word as it stands within a sentence: an abbreviation keeps its capitals. */
const withinSentence = (word: string): string => word.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase());

/** Some things of a kind: what each is called, what is said of it and where it stands. */
interface ReportedPart {
  title: string;
  /** Said where there is none. */
  none: string;
  items: { name: string; about: string; to: string }[];
  /** How many there are beside these; null is none. */
  more: string | null;
}

/** What waits to be decided where something does, what was done, what is late and what comes, in words. */
export function reportedParts(report: StatusReport, { date }: Format): ReportedPart[] {
  const { plan, ownerNames, decisions, roadmap: { today } } = report;
  const waiting = decisions.slice(0, MOST_REPORTED).map((decision) => ({ name: decision.title, about: aboutDecision(decision, today, date), to: paths.decision(decision.id) }));
  const parts = [
    { title: m.report_done(), none: m.report_done_none(), items: plan.done },
    { title: m.report_late(), none: m.report_late_none(), items: plan.late },
    { title: m.report_coming(), none: m.report_coming_none(), items: plan.coming },
  ];
  return [
    ...(waiting.length > 0 ? [{ title: m.report_decisions_asked(), none: m.report_decisions_none(), items: waiting, more: moreDecisions(decisions.length) }] : []),
    ...parts.map(({ title, none, items }) => ({
      title,
      none,
      items: items.slice(0, MOST_REPORTED).map((item) => ({ name: item.name, about: aboutItem(item, { today, ownerNames, date }), to: paths.planItem(item.id) })),
      more: items.length > MOST_REPORTED ? m.report_more({ count: items.length - MOST_REPORTED }) : null,
    })),
  ];
}

export const moreDecisions = (count: number) => (count > MOST_REPORTED ? m.report_decisions_more({ count: count - MOST_REPORTED }) : null);

/** Who decides, and by when. */
export function aboutDecision(decision: Decision, today: Day, date: Format['date']): string {
  const { owner, neededOn } = decision;
  return [owner.name ?? m.decisions_gone_member(), neededOn && m.report_decision_needed({ date: date(neededOn) }), isDecisionLate(decision, today) ? m.decisions_late() : null].filter(Boolean).join(' · ');
}

/** Its days, how it stands and whose it is. */
export function aboutItem(item: PlanItem, { today, ownerNames, date }: { today: Day; ownerNames: Record<string, string>; date: Format['date'] }): string {
  return [daysText(item, date), stateText(item, today), item.ownerId ? ownerNames[item.ownerId] : null].filter(Boolean).join(' · ');
}

/** A KPI in words: what it is, whether that is well, and what it should be. */
export function kpiStand({ kpi, now, unit, currency, status }: KpiState, format: Format): { value: string; status: string; tone: Tone; target: string } {
  const asText = (value: number | null) => kpiValueText(value, unit, currency, format);
  return { value: asText(now?.value ?? null), status: statusWord(status.kind), tone: statusTone(status.kind), target: `${targetText(kpi, asText)} ${m.kpis_by_date({ date: format.date(kpi.deadlineOn) })}` };
}

/** How one thing stands, in a word and why. */
export interface Stand {
  subject: string;
  tone: Tone;
  /** Sentences. */
  said: string[];
}

const TONES: Record<Tone, () => string> = { good: m.report_tone_good, warn: m.report_tone_warn, bad: m.report_tone_bad, neutral: m.report_tone_neutral, info: m.report_tone_neutral };
export const toneText = (tone: Tone): string => TONES[tone]();

/** What a board asks first. */
export function standsOf(report: StatusReport, format: Format): Stand[] {
  const { kpis, tolerances } = report;
  return [
    timeStand(report, format),
    gateStand(report, format),
    decisionsStand(report),
    ...(tolerances ? [toleranceStand(tolerances, format)] : []),
    effortStand(report, format),
    ...(kpis ? [kpisStand(kpis, format)] : []),
  ];
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

function decisionsStand({ decisions, roadmap: { today } }: StatusReport): Stand {
  const late = decisions.filter((decision) => isDecisionLate(decision, today)).length;
  const said = decisions.length === 0 ? [m.report_decisions_none()] : [`${m.decisions_waiting({ count: decisions.length })}.`, ...(late > 0 ? [`${m.decisions_waiting_late({ count: late })}.`] : [])];
  return { subject: m.report_decisions(), tone: decisionsTone(decisions, today), said };
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

/** The exceptions, and what the board decided about; what is within its tolerance is counted. */
function toleranceStand(standings: NonNullable<StatusReport['tolerances']>, format: Format): Stand {
  const outside = standings.filter(({ state }) => state !== 'within' && state !== 'unknown' && state !== 'not-agreed');
  const within = standings.filter(({ state }) => state === 'within').length;
  const said = outside.map(({ kind, value, tolerance, state }) => m.report_tolerance_outside({ kind: toleranceName(kind), value: deviationText(kind, value, format), tolerance: toleranceText(kind, tolerance ?? 0, format), state: withinSentence(toleranceStateWords(state).say()) }));
  return { subject: m.report_tolerance(), tone: toleranceTone(standings), said: [...said, m.report_tolerance_within({ within, all: standings.length })] };
}
