import { isRed, rollUpScore } from '#app/kpis/roll-up-score.ts';
import type { Status } from '#app/kpis/status.ts';
import type { Judging } from '#app/kpis/target/judging.ts';
import { type Objective, type ObjectiveNode, objectiveTree } from '../objective.ts';

/** A KPI as the tree shows it, under the goal that its specification serves. */
export interface ServingKpi {
  id: string;
  name: string;
  objectiveId: string;
  status: Status;
  judging: Pick<Judging, 'behindWithin'>;
}

/** A goal with what its KPIs and the goals under it come to. */
export interface RolledUp {
  id: string;
  name: string;
  level: Objective['level'];
  /** How much it counts in the goal above. */
  weight: number;
  /** From 0 to 10, or null when nothing under it is judged. */
  score: number | null;
  /** How many KPIs serve it or a goal under it, and how many of those are judged. */
  kpis: number;
  judged: number;
  /** Every red KPI of it and of the goals under it: a mean must not hide one. */
  red: ServingKpi[];
  children: RolledUp[];
}

/**
 * The goals that are pursued with their scores: of each the mean of its own KPIs, which count once, and of the goals under it by their
 * weight. What is not judged counts for nothing; neither does a weight of 0, whose red is told all the same.
 */
export function rollUp(objectives: readonly Objective[], kpis: readonly ServingKpi[]): RolledUp[] {
  return objectiveTree(objectives.filter(({ endedOn }) => endedOn === null)).map((node) => rolledUp(node, kpis));
}

function rolledUp(node: ObjectiveNode, kpis: readonly ServingKpi[]): RolledUp {
  const { id, name, level, weight } = node;
  const own = kpis.filter(({ objectiveId }) => objectiveId === id);
  const children = node.children.map((child) => rolledUp(child, kpis));
  const scores = own.map(({ status, judging }) => rollUpScore(status, judging));
  const parts = [...scores.map((score) => ({ score, weight: 1 })), ...children].flatMap(({ score, weight: counts }) => (score === null || counts === 0 ? [] : [{ score, weight: counts }]));
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  return {
    ...{ id, name, level, weight },
    score: total === 0 ? null : parts.reduce((sum, part) => sum + part.score * part.weight, 0) / total,
    kpis: own.length + children.reduce((sum, child) => sum + child.kpis, 0),
    judged: scores.filter((score) => score !== null).length + children.reduce((sum, child) => sum + child.judged, 0),
    red: [...own.filter(({ status }) => isRed(status)), ...children.flatMap(({ red }) => red)],
    children,
  };
}
