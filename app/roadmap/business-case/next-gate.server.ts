import type { Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isPassed, type Verdict } from '../gate.ts';
import { type PhaseKind, phaseNumber } from '../phase.ts';
import { readProgrammeId } from '../programme-id.server.ts';

/** The first gate that has not been passed; null when all are, or when there is no programme. */
export async function readNextGate(tx: Transaction, { workspaceId }: Scope): Promise<{ id: string; phase: PhaseKind } | null> {
  const programmeId = await readProgrammeId(tx, { workspaceId });
  if (!programmeId) return null;
  const gates = await tx.gate.findMany({
    where: { workspaceId, phase: { programmeId } },
    select: { id: true, phase: { select: { kind: true } }, verdicts: { where: { workspaceId }, orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }], take: 1, select: { verdict: true } } },
  });
  return (
    gates
      .map(({ id, phase, verdicts }) => ({ id, phase: phase.kind as PhaseKind, verdict: (verdicts[0]?.verdict as Verdict | undefined) ?? null }))
      .sort((one, other) => phaseNumber(one.phase) - phaseNumber(other.phase))
      .find(({ verdict }) => !isPassed(verdict)) ?? null
  );
}
