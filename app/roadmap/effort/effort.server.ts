import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import { goLiveDay, type PhaseKind } from '../phase.ts';
import { readPlan } from '../plan/plan.server.ts';
import { datesOf } from '../roadmap.server.ts';
import { type EffortGrain, effortOverTime, type EffortPoint } from './effort.ts';
import { type EffortWarning, effortWarnings } from './effort-warnings.ts';

/** The picture of blue and red of the programme. */
export interface Effort {
  today: Day;
  /** Null is not known. */
  goLiveOn: Day | null;
  points: EffortPoint[];
  warnings: EffortWarning[];
}

/** Null where there is no programme yet. */
export async function findEffort(scope: Scope, grain: EffortGrain, asOf: Date): Promise<Effort | null> {
  const { workspaceId, timeZone } = scope;
  const today = dayIn(asOf, timeZone);
  return inWorkspace(workspaceId, async (tx) => {
    const kept = await readPlan(tx, scope);
    if (!kept) return null;
    const rows = await tx.phase.findMany({ where: { workspaceId, programmeId: kept.programmeId } });
    const goLiveOn = goLiveDay(rows.map((row) => ({ ...datesOf(row), kind: row.kind as PhaseKind })), today);
    const { items } = kept.plan;
    return { today, goLiveOn, points: effortOverTime(items, { today, goLiveOn, grain }), warnings: effortWarnings(items, kept.phases, { today, goLiveOn }) };
  });
}
