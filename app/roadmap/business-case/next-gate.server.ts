import type { Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { readStandings } from '../conditions/read-standing.server.ts';
import { isPassed } from '../gate.ts';
import { type PhaseKind, phaseNumber } from '../phase.ts';
import { readProgrammeId } from '../programme-id.server.ts';

/** The first gate that has not been passed; null when all are, or when there is no programme. */
export async function readNextGate(tx: Transaction, { workspaceId }: Scope, today: Day): Promise<{ id: string; phase: PhaseKind } | null> {
  const programmeId = await readProgrammeId(tx, { workspaceId });
  if (!programmeId) return null;
  const gates = await tx.gate.findMany({
    where: { workspaceId, phase: { programmeId } },
    select: { id: true, phase: { select: { kind: true } } },
  });
  const standings = await readStandings(tx, { workspaceId }, gates.map(({ id }) => id), today);
  return (
    gates
      .map(({ id, phase }) => ({ id, phase: phase.kind as PhaseKind, verdict: standings.get(id)?.verdict ?? null }))
      .sort((one, other) => phaseNumber(one.phase) - phaseNumber(other.phase))
      .find(({ verdict }) => !isPassed(verdict)) ?? null
  );
}
