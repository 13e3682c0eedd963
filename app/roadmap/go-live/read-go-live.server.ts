import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, dayOf } from '#app/values/day.ts';
import { findGoLive } from '../go-live.server.ts';
import { readProgrammeId } from '../programme-id.server.ts';
import type { GoLive } from './go-live.ts';
import { readCutOver } from './read-cut-over.server.ts';
import { readReadiness } from './read-readiness.server.ts';

/** How far the programme is from going live; null when there is no programme yet. */
export async function findGoLivePage(scope: Scope): Promise<GoLive | null> {
  const { workspaceId } = scope;
  const liveOn = await findGoLive(scope);
  return inWorkspace(workspaceId, async (tx) => {
    const programmeId = await readProgrammeId(tx, scope);
    if (!programmeId) return null;
    const readiness = await readReadiness(tx, scope, programmeId);
    const tasks = await readCutOver(tx, scope, programmeId);
    const gate = await tx.gate.findFirst({ where: { workspaceId, phase: { programmeId, kind: 'execution' } }, select: { id: true } });
    const phase = await tx.phase.findFirst({ where: { workspaceId, programmeId, kind: 'go-live' }, select: { plannedEndsOn: true, forecastEndsOn: true } });
    return {
      ...readiness,
      tasks,
      gateId: gate?.id ?? null,
      liveOn,
      // A phase ends on the first day after it.
      expectedOn: phase && addDays(dayOf(phase.forecastEndsOn ?? phase.plannedEndsOn), -1),
    };
  });
}
