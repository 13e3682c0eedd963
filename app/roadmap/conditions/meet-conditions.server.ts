import { inWorkspace } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { Verdict } from '../gate.ts';
import { GateEvidenceSchema } from '../gate-evidence.ts';
import { lockGate } from '../lock-gate.server.ts';
import type { PhaseKind } from '../phase.ts';
import type { ConditionsMetInput } from './conditions.ts';

export type ConditionsRefusal = 'not-allowed' | 'not-found' | 'changed-meanwhile';

/** Says that the conditions of the last verdict were met, also after their day: who sees to them, or who decides. Twice is once; it stays. */
export async function meetConditions(scope: Scope, gateId: string, { verdictId, evidence }: ConditionsMetInput, asOf: Date): Promise<Result<null, ConditionsRefusal>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    if (!(await lockGate(tx, scope, gateId))) return refused('not-found');
    const latest = await tx.gateVerdict.findFirst({ where: { workspaceId, gateId }, orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }] });
    const condition = latest && GateEvidenceSchema.parse(latest.evidence).condition;
    if (!condition || latest.id !== verdictId) return refused('changed-meanwhile');
    if (condition.ownerId !== member.id && !scope.permissions.has('gates:decide')) return refused('not-allowed');
    if ((await tx.gateConditionMet.count({ where: { workspaceId, verdictId } })) > 0) return done(null);
    await tx.gateConditionMet.create({ data: { workspaceId, verdictId, evidence, metAt: asOf, metById: member.id } });
    await recordAudit(tx, scope, { verb: 'gate.meet-conditions', entity: 'gate', recordId: gateId, after: { verdictId, evidence } });
    return done(null);
  });
}

/** What somebody has to see to before a gate stands: conditions of its last verdict that nobody said were met. */
export interface OwedConditions {
  gateId: string;
  phase: PhaseKind;
  reason: string | null;
  dueOn: Day;
}

export async function listOwedConditions({ workspaceId, member }: Scope): Promise<OwedConditions[]> {
  if (!member) return [];
  return inWorkspace(workspaceId, async (tx) => {
    const gates = await tx.gate.findMany({
      where: { workspaceId },
      include: { phase: { select: { kind: true } }, verdicts: { where: { workspaceId }, orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }], take: 1 } },
    });
    const open = gates.flatMap(({ id, phase, verdicts: [latest] }) => {
      const condition = latest?.verdict === ('go-with-conditions' satisfies Verdict) ? GateEvidenceSchema.parse(latest.evidence).condition : null;
      return latest && condition?.ownerId === member.id ? [{ verdictId: latest.id, gateId: id, phase: phase.kind as PhaseKind, reason: latest.reason, dueOn: condition.dueOn }] : [];
    });
    const met = new Set((await tx.gateConditionMet.findMany({ where: { workspaceId, verdictId: { in: open.map(({ verdictId }) => verdictId) } }, select: { verdictId: true } })).map(({ verdictId }) => verdictId));
    return open.filter(({ verdictId }) => !met.has(verdictId)).map(({ gateId, phase, reason, dueOn }) => ({ gateId, phase, reason, dueOn }));
  });
}
