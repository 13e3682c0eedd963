import { m } from '#app/messages/compiled/messages.js';
import { locales } from '#app/messages/compiled/runtime.js';
import { PHASE_KINDS, type PhaseKind } from '../phase.ts';
import { PLAN_COLOURS, PLAN_SHAPES, type PlanColour, type PlanItemState, type PlanShape } from '../plan/plan-item.ts';
import type { PlanColumn } from './file-row.ts';
import type { PlanHeaders } from './read-plan-csv.ts';

type Say = (inputs: Record<string, never>, options: { locale: (typeof locales)[number] }) => string;

const HEADERS: Record<PlanColumn, Say> = {
  phase: m.plan_phase, name: m.plan_name, shape: m.plan_shape, colour: m.plan_colour, owner: m.plan_owner, starts: m.plan_starts, last: m.plan_last,
  'planned-starts': m.planimport_planned_starts, planned: m.plan_planned, state: m.plan_state, 'hours-planned': m.plan_hours_planned, 'hours-spent': m.plan_hours_spent, 'waits-for': m.plan_waits_for,
};
/** As other programs that make plans call them. */
const OTHER_HEADERS: Partial<Record<PlanColumn, readonly string[]>> = {
  name: ['name', 'naam', 'task name', 'taaknaam', 'task', 'taak', 'activity', 'activiteit'],
  owner: ['resource names', 'resourcenamen', 'assigned to', 'toegewezen aan', 'owner', 'eigenaar'],
  starts: ['start', 'start date', 'startdatum', 'begin', 'begindatum'],
  last: ['finish', 'finish date', 'end', 'end date', 'due date', 'einde', 'einddatum', 'deadline'],
};
const PHASES: Record<PhaseKind, Say> = { strategy: m.roadmap_phase_strategy, impact: m.roadmap_phase_impact, execution: m.roadmap_phase_execution, 'go-live': m.roadmap_phase_golive, learning: m.roadmap_phase_learning };
const SHAPES: Record<PlanShape, Say> = { activity: m.plan_shape_activity, milestone: m.plan_shape_milestone, deliverable: m.plan_shape_deliverable };
const COLOURS: Record<PlanColour, Say> = { blue: m.plan_colour_blue, red: m.plan_colour_red };
const STATES: Record<PlanItemState | 'late', Say> = { done: m.plan_state_done, running: m.plan_state_running, upcoming: m.plan_state_upcoming, late: m.plan_late_end };

const inAll = (say: Say) => locales.map((locale) => say({}, { locale }));

export function planHeaders(): PlanHeaders {
  return Object.fromEntries(Object.entries(HEADERS).map(([column, say]) => [column, [...inAll(say), ...(OTHER_HEADERS[column as PlanColumn] ?? [])]])) as unknown as PlanHeaders;
}

/** What words of a file mean, whatever the language it was taken along in; in lower case. */
export interface PlanWords {
  phases: ReadonlyMap<string, PhaseKind>;
  shapes: ReadonlyMap<string, PlanShape>;
  colours: ReadonlyMap<string, PlanColour>;
  /** That something should have ended says not whether it has begun. */
  states: ReadonlyMap<string, PlanItemState | 'late'>;
}

export function planWords(): PlanWords {
  return {
    phases: new Map([...meanings(PHASE_KINDS, PHASES), ...PHASE_KINDS.map((kind, at): [string, PhaseKind] => [String(at + 1), kind])]),
    shapes: new Map(meanings(PLAN_SHAPES, SHAPES)),
    colours: new Map(meanings(PLAN_COLOURS, COLOURS)),
    states: new Map([...meanings(['done', 'running', 'upcoming', 'late'], STATES), ...inAll(m.plan_late_start).map((word): [string, PlanItemState] => [word.toLowerCase(), 'upcoming'])]),
  };
}

function meanings<Code extends string>(codes: readonly Code[], words: Record<Code, Say>): [string, Code][] {
  return codes.flatMap((code) => [code, ...inAll(words[code])].map((word): [string, Code] => [word.toLowerCase(), code]));
}
