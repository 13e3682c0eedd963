import type { KpiState } from '#app/kpis/kpi-json.ts';
import { kpiName } from '#app/kpis/metric-words.ts';
import type { Status } from '#app/kpis/status.ts';
import { addDays, type Day } from '#app/values/day.ts';
import type { Tone } from '#app/ui/tone.ts';
import { type Decision, isLate as isDecisionLate } from '../decisions/decision.ts';
import type { Effort } from '../effort/effort.server.ts';
import type { EffortWarning } from '../effort/effort-warnings.ts';
import { expectedOf, firstDayOf, isLate, lastDayOf, type PlanColour, type PlanItem, stateOf } from '../plan/plan-item.ts';
import type { Roadmap } from '../roadmap.ts';
import type { Tolerances } from '../tolerance/read-tolerance.server.ts';
import type { ToleranceState } from '../tolerance/tolerance.ts';

/** The programme as who decides sees it. */
export interface StatusReport {
  roadmap: Roadmap;
  plan: ReportedPlan;
  /** Of the owners of items, by member id. */
  ownerNames: Record<string, string>;
  warnings: Effort['warnings'];
  /** What waits to be decided, the soonest needed first. */
  decisions: Decision[];
  /** R21: the six tolerances; null for who does not decide about them. */
  tolerances: Tolerances['standings'] | null;
  /** Null for who may not see KPIs. */
  kpis: KpiState[] | null;
}

/** How far a report looks back and ahead: four weeks, so that a board that meets every month misses nothing. */
export const REPORT_DAYS = 28;

/** What happened in the plan and what comes. */
export interface ReportedPlan {
  /** Ended in the days behind, the newest first. */
  done: PlanItem[];
  /** Should have begun or ended by now, the longest due first. */
  late: PlanItem[];
  /** Begins or ends in the days ahead, by day; not what is late. */
  coming: PlanItem[];
  /** Hours written down so far. */
  spent: Record<PlanColour, number>;
}

export function reportPlan(items: readonly PlanItem[], today: Day): ReportedPlan {
  const [since, until] = [addDays(today, -REPORT_DAYS), addDays(today, REPORT_DAYS)];
  const isAhead = (day: Day) => day >= today && day <= until;
  const last = (item: PlanItem) => lastDayOf(expectedOf(item));
  const first = (item: PlanItem) => firstDayOf(item, expectedOf(item));
  /** The next day on which something happens to it. */
  const next = (item: PlanItem) => (isAhead(first(item)) && stateOf(item) === 'upcoming' ? first(item) : last(item));
  const open = items.filter((item) => stateOf(item) !== 'done');
  const hours = (colour: PlanColour) => items.reduce((sum, item) => sum + (item.colour === colour ? (item.hoursSpent ?? 0) : 0), 0);
  return {
    done: items.filter((item) => stateOf(item) === 'done' && last(item) > since).sort((one, other) => compare(last(other), last(one))),
    late: open.filter((item) => isLate(item, today)).sort((one, other) => compare(last(one), last(other))),
    coming: open.filter((item) => !isLate(item, today) && isAhead(next(item))).sort((one, other) => compare(next(one), next(other))),
    spent: { blue: hours('blue'), red: hours('red') },
  };
}

const compare = (one: Day, other: Day) => (one < other ? -1 : one > other ? 1 : 0);

/** On course as far as it is judged: good; somewhat off: warn; to be acted on: bad; nothing to judge: neutral. */
export function timeTone({ slipDays, late }: { slipDays: number; late: number }): Tone {
  return slipDays > 0 || late > 0 ? 'warn' : 'good';
}

/** A gate this near has to be ready. Our own choice. */
const GATE_NEAR_DAYS = 14;

/** A critical criterion that is not met holds a gate that is near; a phase that began before its gate was passed is at its own risk (R0). */
export function gateTone({ current, phases, today }: Pick<Roadmap, 'current' | 'phases' | 'today'>): Tone {
  if (!current) return 'good';
  const phase = phases.find(({ kind }) => kind === current.phase);
  if (phase?.isAtOwnRisk) return 'bad';
  const open = current.criteria.filter(({ result }) => result.state !== 'met');
  if (open.length === 0) return 'good';
  const isDue = phase?.gate != null && phase.gate.plannedOn <= addDays(today, GATE_NEAR_DAYS);
  return isDue && open.some(({ isCritical }) => isCritical) ? 'bad' : 'warn';
}

export function effortTone({ spent, warnings }: { spent: ReportedPlan['spent']; warnings: readonly EffortWarning[] }): Tone {
  if (warnings.length > 0) return 'warn';
  return spent.blue + spent.red === 0 ? 'neutral' : 'good';
}

/** An exception asks the board to decide; what it decided about holds, but is off the plan. */
export function toleranceTone(standings: readonly { state: ToleranceState }[]): Tone {
  const states = standings.map(({ state }) => state);
  if (states.some((state) => state === 'exception' || state === 'stopped')) return 'bad';
  if (states.some((state) => state === 'accepted' || state === 'replanning' || state === 'rejected')) return 'warn';
  return states.includes('within') ? 'good' : 'neutral';
}

/** What waits asks for attention; what was needed before today, to step in. */
export function decisionsTone(waiting: readonly Pick<Decision, 'state' | 'neededOn'>[], today: Day): Tone {
  if (waiting.some((decision) => isDecisionLate(decision, today))) return 'bad';
  return waiting.length > 0 ? 'warn' : 'good';
}

const GOOD: readonly Status['kind'][] = ['achieved', 'on-track'];
const OFF: readonly Status['kind'][] = ['behind', 'at-risk', 'missed'];
export const isOnCourse = ({ kind }: Status) => GOOD.includes(kind);
/** What is not judged is neither on course nor off it. */
export const isOff = ({ kind }: Status) => OFF.includes(kind);

export function kpisTone(statuses: readonly Status[]): Tone {
  const off = statuses.filter(isOff);
  if (off.some(({ kind }) => kind !== 'behind')) return 'bad';
  if (off.length > 0) return 'warn';
  return statuses.some(isOnCourse) ? 'good' : 'neutral';
}

/** What is off course first, the worst of it before the rest; in order of name otherwise, and last what is not judged. */
export function worstFirst<Kpi extends { kpi: Parameters<typeof kpiName>[0]; status: Status }>(kpis: readonly Kpi[]): Kpi[] {
  const place = ({ status: { kind } }: Kpi) => (WORST_FIRST.includes(kind) ? WORST_FIRST.indexOf(kind) : WORST_FIRST.length);
  return [...kpis].sort((one, other) => place(one) - place(other) || kpiName(one.kpi).localeCompare(kpiName(other.kpi)));
}
const WORST_FIRST: readonly Status['kind'][] = ['missed', 'at-risk', 'behind', 'open', 'on-track', 'achieved'];
