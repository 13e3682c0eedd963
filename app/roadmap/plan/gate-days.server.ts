import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn, dayOf } from '#app/values/day.ts';
import { readStandings } from '../conditions/read-standing.server.ts';
import { goLiveDay, type PhaseKind } from '../phase.ts';
import { datesOf } from '../roadmap.server.ts';
import type { GateDay } from './month-layout.ts';

/** The days a programme turns on: its gates, and when it went live or is expected to; null while no phase says. */
export async function findGateDays(scope: Scope, programmeId: string, today: Day): Promise<{ gates: GateDay[]; goLiveOn: Day | null }> {
  const { workspaceId, timeZone } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    const phases = await tx.phase.findMany({ where: { workspaceId, programmeId }, include: { gate: true } });
    const standings = await readStandings(tx, scope, phases.flatMap(({ gate }) => gate?.id ?? []), today);
    const gates = phases.flatMap(({ kind, gate }): GateDay[] => {
      if (!gate) return [];
      const standing = standings.get(gate.id);
      return [{ id: gate.id, kind: kind as PhaseKind, on: standing ? dayIn(standing.decidedAt, timeZone) : dayOf(gate.plannedOn), verdict: standing?.verdict ?? null }];
    });
    return { gates, goLiveOn: goLiveDay(phases.map((phase) => ({ ...datesOf(phase), kind: phase.kind as PhaseKind })), today) };
  });
}
