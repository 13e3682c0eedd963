import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn, dayOf } from '#app/values/day.ts';
import { readStandings } from '../conditions/read-standing.server.ts';
import { isPassed } from '../gate.ts';
import { findGate } from '../gate.server.ts';
import type { Now } from '../live-values.server.ts';
import type { PhaseKind } from '../phase.ts';
import { MomentSchema } from './signing-form.ts';

/** A gate that waits for the reader's signature. */
export interface GateToSign {
  gateId: string;
  phase: PhaseKind;
  plannedOn: Day;
  /** What the reader answers for. */
  part: string;
  /** They signed, and what they signed for is not so any more. */
  isAgain: boolean;
}

/** Not passed, and not signed for as they stand. Who refused is not asked again. A gate is measured only where a signature may have lapsed. */
export async function listGatesToSign(scope: Scope, now: Now): Promise<GateToSign[]> {
  const waiting: GateToSign[] = [];
  for (const { said, ...gate } of await readOpen(scope, dayIn(now.asOf, scope.timeZone))) {
    if (said === null) waiting.push({ ...gate, isAgain: false });
    else if (said === 'signed' && (await findGate(scope, gate.gateId, now))?.signing.own?.state === 'lapsed') waiting.push({ ...gate, isAgain: true });
  }
  return waiting;
}

/** The gates at which the reader has to sign and that do not stand as passed, with what they said since the last verdict. */
async function readOpen(scope: Scope, today: Day): Promise<(Omit<GateToSign, 'isAgain'> & { said: string | null })[]> {
  const { workspaceId, member } = scope;
  if (!member) return [];
  return inWorkspace(workspaceId, async (tx) => {
    const named = await tx.gateSigner.findMany({ where: { workspaceId, memberId: member.id }, select: { gateId: true, part: true } });
    if (named.length === 0) return [];
    const of = { workspaceId, gateId: { in: named.map(({ gateId }) => gateId) } };
    const gates = await tx.gate.findMany({ where: { workspaceId, id: of.gateId }, select: { id: true, plannedOn: true, phase: { select: { kind: true } } } });
    const standings = await readStandings(tx, scope, of.gateId.in, today);
    const words = await tx.gateSignature.findMany({ where: { ...of, memberId: member.id }, orderBy: [{ saidAt: 'desc' }, { id: 'desc' }] });
    return gates.flatMap(({ id: gateId, plannedOn, phase }) => {
      const standing = standings.get(gateId) ?? null;
      if (isPassed(standing?.verdict ?? null)) return [];
      const newest = words.find((word) => word.gateId === gateId);
      const isSinceVerdict = newest && MomentSchema.parse(newest.moment).lastVerdictId === (standing?.verdictId ?? null);
      return [{ gateId, phase: phase.kind as PhaseKind, plannedOn: dayOf(plannedOn), part: named.find((name) => name.gateId === gateId)!.part, said: isSinceVerdict ? newest.choice : null }];
    });
  });
}
