import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { currentPhase, type PhaseKind } from '../phase.ts';
import { datesOf } from '../roadmap.server.ts';

/** The phase the programme is in, where most of what is new belongs; null when all are done. */
export async function findCurrentPhaseId({ workspaceId }: Scope, programmeId: string, today: Day): Promise<string | null> {
  const phases = await inWorkspace(workspaceId, (tx) => tx.phase.findMany({ where: { workspaceId, programmeId } }));
  return currentPhase(phases.map((row) => ({ ...datesOf(row), id: row.id, kind: row.kind as PhaseKind })), today)?.id ?? null;
}
