import type { Plan, PlanItem, PlanLink } from './plan-item.ts';

/** What one change did to one thing: null before is new, null after is gone. */
export interface Turn<Thing> {
  before: Thing | null;
  after: Thing | null;
}

/** One change of the plan with all that moved along. */
export interface PlanStep {
  items: Turn<PlanItem>[];
  links: Turn<PlanLink>[];
}

export const NOTHING: PlanStep = { items: [], links: [] };

/** The plan as it is after the step. */
export function applyStep({ items, links }: Plan, step: PlanStep): Plan {
  return { items: applied(items, step.items), links: applied(links, step.links) };
}

export function reverseStep({ items, links }: PlanStep): PlanStep {
  return { items: items.map(turned), links: links.map(turned) };
}

/** One step for two, the second taken after the first. */
export function joinSteps(first: PlanStep, second: PlanStep): PlanStep {
  return { items: joined(first.items, second.items), links: joined(first.links, second.links) };
}

export type UndoRefusal = 'changed-meanwhile';

/** Why it cannot be taken back; null when it can: everything it touched still stands as it left it, and nothing new hangs on what it added. */
export function whyNotUndo(plan: Plan, step: PlanStep): UndoRefusal | null {
  const added = new Set(step.items.flatMap(({ before, after }) => (before === null && after ? [after.id] : [])));
  const own = new Set(step.links.flatMap(({ after }) => (after ? [after.id] : [])));
  const isHeld = plan.links.some(({ id, fromId, toId }) => (added.has(fromId) || added.has(toId)) && !own.has(id));
  return !isHeld && stands(plan.items, step.items) && stands(plan.links, step.links) ? null : 'changed-meanwhile';
}

interface Kept {
  id: string;
}

function applied<Thing extends Kept>(things: readonly Thing[], turns: readonly Turn<Thing>[]): Thing[] {
  const after = new Map(turns.map((turn) => [idOf(turn), turn.after]));
  const known = new Set(things.map(({ id }) => id));
  const kept = things.flatMap((thing) => (after.has(thing.id) ? (after.get(thing.id) ?? []) : thing));
  return [...kept, ...turns.flatMap((turn) => (turn.after && !known.has(turn.after.id) ? turn.after : []))];
}

function joined<Thing extends Kept>(first: readonly Turn<Thing>[], second: readonly Turn<Thing>[]): Turn<Thing>[] {
  const later = new Map(second.map((turn) => [idOf(turn), turn]));
  const both = first.map((turn) => ({ before: turn.before, after: later.has(idOf(turn)) ? later.get(idOf(turn))!.after : turn.after }));
  const known = new Set(first.map(idOf));
  return [...both, ...second.filter((turn) => !known.has(idOf(turn)))];
}

const turned = <Thing>({ before, after }: Turn<Thing>): Turn<Thing> => ({ before: after, after: before });
const idOf = <Thing extends Kept>({ before, after }: Turn<Thing>) => (before ?? after)!.id;

function stands<Thing extends Kept>(things: readonly Thing[], turns: readonly Turn<Thing>[]): boolean {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return turns.every((turn) => isSame(byId.get(idOf(turn)) ?? null, turn.after));
}

/** The version counts changes: it tells nothing of what they came to. */
function isSame(one: object | null, other: object | null): boolean {
  return asText(one) === asText(other);
}

function asText(thing: object | null): string {
  return JSON.stringify(thing, (key, value: unknown) => (key === 'version' ? undefined : sorted(value)));
}

/** As it comes back from the database keys may stand in another order. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
