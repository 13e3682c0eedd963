import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isPassed } from '../gate.ts';
import { findGate } from '../gate.server.ts';
import type { Now } from '../live-values.server.ts';
import type { GateOverview } from '../roadmap.ts';

/** The gates that wait for the reader's signature: not passed, and not signed for as they stand. Who refused is not asked again. */
export async function listGatesToSign(scope: Scope, now: Now): Promise<GateOverview[]> {
  const { workspaceId, member } = scope;
  if (!member) return [];
  const named = await inWorkspace(workspaceId, (tx) => tx.gateSigner.findMany({ where: { workspaceId, memberId: member.id }, select: { gateId: true } }));
  const gates: GateOverview[] = [];
  for (const { gateId } of named) {
    const gate = await findGate(scope, gateId, now);
    const state = gate?.signing.own?.state;
    if (gate && !isPassed(gate.standing) && (state === 'waiting' || state === 'lapsed')) gates.push(gate);
  }
  return gates;
}
