import { type Day, parseDay } from '#app/values/day.ts';
import { PHASE_KINDS, type PhaseKind } from '../phase.ts';
import { PLAN_COLOURS, type PlanColour, type PlanItem, stateOf } from './plan-item.ts';

export const ZOOMS = ['week', 'month', 'quarter'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** What of the plan is shown and how large; it stands in the address. */
export interface PlanFilter {
  zoom: Zoom;
  /** Null is both. */
  colour: PlanColour | null;
  /** Null is all. */
  phase: PhaseKind | null;
  /** Only what is not done. */
  isOpenOnly: boolean;
  /** The first day of the month that is looked at; null is that of today. */
  month: Day | null;
}

/** Whatever stands in the address; what it does not know is left out. */
export function readPlanFilter(search: URLSearchParams): PlanFilter {
  const known = <Value extends string>(name: string, values: readonly Value[]) => values.find((value) => value === search.get(name)) ?? null;
  return { zoom: known('zoom', ZOOMS) ?? 'month', colour: known('colour', PLAN_COLOURS), phase: known('phase', PHASE_KINDS), isOpenOnly: search.get('open') === 'only', month: readMonth(search.get('month')) };
}

/** Written as 2026-03; null for what is no month of a plan. */
function readMonth(text: string | null): Day | null {
  const first = parseDay(`${text ?? ''}-01`);
  return first && first >= '1900' && first < '2900' ? first : null;
}

/** For an address; what is as usual stays out of it. */
export function planSearch({ zoom, colour, phase, isOpenOnly, month }: PlanFilter): string {
  const asked = new URLSearchParams({ ...(zoom !== 'month' && { zoom }), ...(colour && { colour }), ...(phase && { phase }), ...(isOpenOnly && { open: 'only' }), ...(month && { month: month.slice(0, 7) }) });
  return asked.size ? `?${asked.toString()}` : '';
}

export function fitsFilter(item: PlanItem, phases: readonly { id: string; kind: PhaseKind }[], { colour, phase, isOpenOnly }: PlanFilter): boolean {
  return (colour === null || item.colour === colour) && (phase === null || phases.some(({ id, kind }) => id === item.phaseId && kind === phase)) && !(isOpenOnly && stateOf(item) === 'done');
}
