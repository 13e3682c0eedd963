import type { OwnScope } from '#app/people/scope.ts';
import { listDecisions } from '../decisions/read-decisions.server.ts';
import type { Now } from '../live-values.server.ts';
import { findPlan } from '../plan/plan.server.ts';
import { findRoadmap } from '../roadmap.server.ts';
import { findTolerances } from '../tolerance/read-tolerance.server.ts';
import { inOrderOfNeed, type ProgrammeLine, toLine } from './programme-line.ts';

/**
 * The programmes of somebody's workspaces side by side, what needs a decision first. Every workspace is read under its own scope, one
 * after the other: side by side they would take all connections. One without a programme has no line.
 */
export async function listProgrammes(own: readonly OwnScope[], now: Now): Promise<ProgrammeLine[]> {
  const lines: ProgrammeLine[] = [];
  for (const one of own) lines.push(...(await readLine(one, now)));
  return inOrderOfNeed(lines);
}

/** As far as the reader may see it there; the exceptions only where they decide about them. */
async function readLine(own: OwnScope, now: Now): Promise<ProgrammeLine[]> {
  const { scope } = own;
  const [roadmap, plan, decisions, tolerances] = await Promise.all([
    findRoadmap(scope, now),
    findPlan(scope),
    listDecisions(scope, now.asOf),
    scope.permissions.has('gates:decide') ? findTolerances(scope, now) : null,
  ]);
  if (!roadmap) return [];
  return [toLine(own, { roadmap, items: plan?.plan.items ?? [], decisions: decisions?.decisions ?? [], tolerances: tolerances?.standings ?? null })];
}
