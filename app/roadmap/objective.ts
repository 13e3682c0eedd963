/** From why to what we do every day. */
export const OBJECTIVE_LEVELS = ['strategic', 'tactical', 'operational'] as const;
export type ObjectiveLevel = (typeof OBJECTIVE_LEVELS)[number];

export interface Objective {
  id: string;
  parentId: string | null;
  level: ObjectiveLevel;
  name: string;
  ownerName: string | null;
}

export interface ObjectiveNode extends Objective {
  children: ObjectiveNode[];
}

/** A strategic goal carries tactical ones, those carry operational ones: the level under a parent, null under the last. */
export function levelBelow(level: ObjectiveLevel): ObjectiveLevel | null {
  return OBJECTIVE_LEVELS[OBJECTIVE_LEVELS.indexOf(level) + 1] ?? null;
}

/** Whether a goal of this level may hang there: strategic ones at the top, each other directly under the level above. */
export function fitsUnder(level: ObjectiveLevel, parent: ObjectiveLevel | null): boolean {
  return parent === null ? level === 'strategic' : levelBelow(parent) === level;
}

/** The goals as a tree, in the given order; one whose parent is not there stands at the top, so that nothing is lost. */
export function objectiveTree(objectives: readonly Objective[]): ObjectiveNode[] {
  const nodes = new Map(objectives.map((objective) => [objective.id, { ...objective, children: [] as ObjectiveNode[] }]));
  const roots: ObjectiveNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.parentId === null ? undefined : nodes.get(node.parentId);
    (parent?.children ?? roots).push(node);
  }
  return roots;
}
