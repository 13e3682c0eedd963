import type { OwnScope } from '#app/people/scope.ts';
import type { Tone } from '#app/ui/tone.ts';
import { addDays, type Day, daysBetween } from '#app/values/day.ts';
import { type Decision, isLate as isDecisionLate } from '../decisions/decision.ts';
import type { Verdict } from '../gate.ts';
import type { PhaseKind } from '../phase.ts';
import { gateTone, reportPlan } from '../report/status-report.ts';
import type { PlanItem } from '../plan/plan-item.ts';
import type { Roadmap, RoadmapPhase } from '../roadmap.ts';
import type { ToleranceState } from '../tolerance/tolerance.ts';

/** One programme among those of several workspaces. Days are counted from today in the time zone of its workspace. */
export interface ProgrammeLine {
  workspace: { id: string; name: string; isHere: boolean };
  name: string;
  phases: Pick<RoadmapPhase, 'kind' | 'state'>[];
  /** Null when all five phases are done. */
  phase: PhaseKind | null;
  /** It runs although the gate before it has not been passed (R0). */
  isAtOwnRisk: boolean;
  /** Days are negative once it is live; null while no phase says when. */
  goLive: { on: Day; inDays: number } | null;
  /** Of the phase it is in; null when all are done. */
  gate: NextGate | null;
  /** The last day of the phase that ends last, as expected, and how many days later than planned; negative is earlier. */
  end: { on: Day; slipDays: number } | null;
  /** Forecasts outside their tolerance that the board has to decide about (R21); null for who does not decide about them. */
  exceptions: number | null;
  /** Decisions that wait, and how many of them are needed before today. */
  decisions: { open: number; late: number };
  lateItems: number;
  /** Null while it is open. */
  closedOn: Day | null;
}

interface NextGate {
  id: string;
  phase: PhaseKind;
  plannedOn: Day;
  inDays: number;
  /** Where it stands today; null is undecided. */
  verdict: Verdict | null;
  criteria: { met: number; all: number };
  tone: Tone;
}

/** What is known of one programme, as its own roadmap, status report and decisions tell it. */
interface ProgrammeFacts {
  roadmap: Roadmap;
  items: readonly PlanItem[];
  decisions: readonly Decision[];
  /** Null for who does not decide about them. */
  tolerances: readonly { state: ToleranceState }[] | null;
}

export function toLine({ scope, workspaceName, isHere }: OwnScope, { roadmap, items, decisions, tolerances }: ProgrammeFacts): ProgrammeLine {
  const { name, phases, current, goLiveOn, closedOn, timeline, today } = roadmap;
  const last = timeline.rows.at(-1);
  const waiting = decisions.filter(({ state }) => state === 'open');
  return {
    workspace: { id: scope.workspaceId, name: workspaceName, isHere },
    name,
    phases: phases.map(({ kind, state }) => ({ kind, state })),
    phase: current?.phase ?? null,
    isAtOwnRisk: phases.some(({ kind, isAtOwnRisk }) => kind === current?.phase && isAtOwnRisk),
    goLive: goLiveOn && { on: goLiveOn, inDays: daysBetween(today, goLiveOn) },
    gate: nextGate(roadmap),
    end: last ? { on: addDays(last.expected.end, -1), slipDays: last.slipDays } : null,
    exceptions: tolerances && tolerances.filter(({ state }) => state === 'exception').length,
    decisions: { open: waiting.length, late: waiting.filter((decision) => isDecisionLate(decision, today)).length },
    lateItems: reportPlan(items, today).late.length,
    closedOn,
  };
}

function nextGate(roadmap: Roadmap): NextGate | null {
  const { current, phases, today } = roadmap;
  const gate = phases.find(({ kind }) => kind === current?.phase)?.gate;
  if (!current || !gate) return null;
  const met = current.criteria.filter(({ result }) => result.state === 'met').length;
  const { id, plannedOn, verdict } = gate;
  return { id, phase: current.phase, plannedOn, inDays: daysBetween(today, plannedOn), verdict, criteria: { met, all: current.criteria.length }, tone: gateTone(roadmap) };
}

/** How much a programme asks of who decides; a closed one asks nothing. */
const NEEDS = ['now', 'soon', 'nothing', 'closed'] as const;
type Need = (typeof NEEDS)[number];

/** now: an exception is open, a decision is late, or the day of the gate came and nobody said go or no go. soon: a decision waits. */
export function needOf({ closedOn, exceptions, decisions, gate }: ProgrammeLine): Need {
  if (closedOn !== null) return 'closed';
  const isGateDue = gate !== null && gate.verdict === null && gate.inDays <= 0;
  if ((exceptions ?? 0) > 0 || decisions.late > 0 || isGateDue) return 'now';
  return decisions.open > 0 ? 'soon' : 'nothing';
}

/**
 * What needs a decision first, now before soon, and last what was closed. Within each by going live: the soonest that is to come,
 * then what is live, the newest first, then what has no day; the same day by name.
 */
export function inOrderOfNeed(lines: readonly ProgrammeLine[]): ProgrammeLine[] {
  const need = (line: ProgrammeLine) => NEEDS.indexOf(needOf(line));
  return [...lines].sort((one, other) => need(one) - need(other) || byGoLive(one, other) || one.name.localeCompare(other.name) || one.workspace.name.localeCompare(other.workspace.name));
}

function byGoLive({ goLive: one }: ProgrammeLine, { goLive: other }: ProgrammeLine): number {
  const side = (goLive: ProgrammeLine['goLive']) => (goLive === null ? 2 : goLive.inDays < 0 ? 1 : 0);
  if (!one || !other || side(one) !== side(other)) return side(one) - side(other);
  return Math.abs(one.inDays) - Math.abs(other.inDays);
}
