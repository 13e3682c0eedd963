import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import { latestComplete } from '../criterion.ts';
import type { VerdictNow } from '../verdict/measure-use.server.ts';
import { type Evidence, EVIDENCE_KINDS, type EvidenceKind, judgeEvidence } from './maturity.ts';

const RECENT_DAYS = 28;
const DAYS_BACK = 100;

/** What the product sees of the four stages now, of the whole workspace. */
export async function readEvidence(scope: Scope, { asOf, metrics }: VerdictNow): Promise<Evidence[]> {
  const { workspaceId } = scope;
  const today = dayIn(asOf, scope.timeZone);
  const [filled] = await metrics.measureAll(scope, [{ metricId: 'completeness', grain: 'week', from: addDays(today, -DAYS_BACK), to: addDays(today, 1) }], asOf);
  const counts = await inWorkspace(workspaceId, async (tx): Promise<Partial<Record<EvidenceKind, number>>> => {
    const customers = await tx.account.count({ where: { workspaceId, deletedAt: null } });
    const contacts = await tx.interaction.count({ where: { workspaceId, deletedAt: null, occurredAt: { gte: new Date(asOf.getTime() - RECENT_DAYS * 86_400_000), lte: asOf } } });
    const agreed = (await tx.agreedProcess.count({ where: { workspaceId, removedAt: null } })) + (await tx.agreedBehaviour.count({ where: { workspaceId, retiredAt: null } }));
    const kpis = await tx.kpi.findMany({ where: { workspaceId }, select: { specificationId: true } });
    const specs = await tx.specification.findMany({ where: { workspaceId, id: { in: kpis.map(({ specificationId }) => specificationId) } }, select: { objectiveId: true } });
    const goals = await tx.objective.findMany({ where: { workspaceId, endedAt: null, id: { in: specs.map(({ objectiveId }) => objectiveId) } }, select: { id: true, level: true } });
    const reportsOn = (level: string) => specs.filter(({ objectiveId }) => goals.some((goal) => goal.id === objectiveId && goal.level === level)).length;
    return {
      'customers-recorded': customers, 'contacts-recorded': contacts, 'way-agreed': agreed,
      'reports-strategic': reportsOn('strategic'), 'reports-tactical': reportsOn('tactical'), 'reports-operational': reportsOn('operational'),
    };
  });
  const complete = filled?.ok ? (latestComplete(filled.value)?.value ?? null) : null;
  return EVIDENCE_KINDS.map((kind) => judgeEvidence(kind, kind === 'records-complete' ? complete : (counts[kind] ?? null)));
}
