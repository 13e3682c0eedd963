import type { Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isPassed, type Verdict } from '../gate.ts';
import { type PhaseKind, phaseNumber } from '../phase.ts';

/** The first gate that has not been passed; null when all are, or when there is no programme. */
export async function readNextGate(tx: Transaction, { workspaceId }: Scope): Promise<{ id: string; phase: PhaseKind } | null> {
  const programme = await tx.programme.findFirst({ where: { workspaceId }, orderBy: { createdAt: 'asc' }, select: { id: true } });
  if (!programme) return null;
  const gates = await tx.gate.findMany({
    where: { workspaceId, phase: { programmeId: programme.id } },
    select: { id: true, phase: { select: { kind: true } }, verdicts: { where: { workspaceId }, orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }], take: 1, select: { verdict: true } } },
  });
  return (
    gates
      .map(({ id, phase, verdicts }) => ({ id, phase: phase.kind as PhaseKind, verdict: (verdicts[0]?.verdict as Verdict | undefined) ?? null }))
      .sort((one, other) => phaseNumber(one.phase) - phaseNumber(other.phase))
      .find(({ verdict }) => !isPassed(verdict)) ?? null
  );
}
