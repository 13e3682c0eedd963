import type { Day } from '#app/values/day.ts';

/** From why to what we do every day. */
export const OBJECTIVE_LEVELS = ['strategic', 'tactical', 'operational'] as const;
export type ObjectiveLevel = (typeof OBJECTIVE_LEVELS)[number];

export interface Objective {
  id: string;
  parentId: string | null;
  level: ObjectiveLevel;
  name: string;
  /** How it contributes to the objective it stands under, in words; null is not written down yet. */
  contribution: string | null;
  ownerId: string | null;
  ownerName: string | null;
  /** How much it counts in the goal above: 0 to 3. */
  weight: number;
  /** Since when nobody works towards it any more; null is still pursued. */
  endedOn: Day | null;
  version: number;
}

export type ObjectiveNode<Kind extends Placed = Objective> = Kind & { children: ObjectiveNode<Kind>[] };

/** What a place in the tree needs. */
interface Placed {
  id: string;
  parentId: string | null;
}

/** A strategic goal carries tactical ones, those carry operational ones: the level under a parent, null under the last. */
export function levelBelow(level: ObjectiveLevel): ObjectiveLevel | null {
  return OBJECTIVE_LEVELS[OBJECTIVE_LEVELS.indexOf(level) + 1] ?? null;
}

/** Whether a goal of this level may hang there: strategic ones at the top, each other directly under the level above. */
export function fitsUnder(level: ObjectiveLevel, parent: ObjectiveLevel | null): boolean {
  return parent === null ? level === 'strategic' : levelBelow(parent) === level;
}

/** The goals as a tree, in the given order; one whose parent is not there, or that hangs under itself, stands at the top, so that nothing is lost. */
export function objectiveTree<Kind extends Placed>(objectives: readonly Kind[]): ObjectiveNode<Kind>[] {
  const nodes = new Map(objectives.map((objective) => [objective.id, { ...objective, children: [] as ObjectiveNode<Kind>[] }]));
  const roots: ObjectiveNode<Kind>[] = [];
  for (const node of nodes.values()) {
    const parent = node.parentId === null || isUnder(nodes, node.parentId, node.id) ? undefined : nodes.get(node.parentId);
    (parent?.children ?? roots).push(node);
  }
  return roots;
}

/** Whether the goal is the other one or hangs somewhere under it. */
export function isUnder(byId: ReadonlyMap<string, Placed>, id: string, other: string): boolean {
  const passed = new Set<string>();
  for (let at: string | null = id; at !== null && !passed.has(at); at = byId.get(at)?.parentId ?? null) {
    if (at === other) return true;
    passed.add(at);
  }
  return false;
}
