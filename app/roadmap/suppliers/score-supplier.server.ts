import type { Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { onSelection, type OnSelectionRefusal } from './on-selection.server.ts';
import type { ScoresInput } from './supplier-form.ts';

export type ScoreRefusal = OnSelectionRefusal | 'not-found' | 'no-assessor';

/** What an assessor gives a supplier, all criteria at once; one without a score is taken back, one that is not sent stays. Changes only are kept. */
export async function scoreSupplier(scope: Scope, supplierId: string, { scores }: ScoresInput, asOf: Date): Promise<Result<{ changed: number }, ScoreRefusal>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-allowed');
  return onSelection(
    scope,
    'scores',
    async (tx, { id: selectionId }) => {
      if (!(await mayAssess(tx, scope))) return refused('no-assessor');
      const criteria = await tx.supplierCriterion.findMany({ where: { workspaceId, selectionId, removedAt: null }, select: { id: true } });
      const known = scores.filter(({ criterionId }) => criteria.some(({ id }) => id === criterionId));
      const before = await tx.supplierScore.findMany({ where: { workspaceId, supplierId, assessorId: member.id } });
      const changes = known.flatMap(({ criterionId, score, remark }) => {
        const old = before.find((each) => each.criterionId === criterionId);
        const isSame = old ? old.score === score && (old.remark ?? '') === remark : score === undefined;
        return isSame ? [] : [{ criterionId, score: score ?? null, remark: remark || null }];
      });
      for (const { criterionId, score, remark } of changes) {
        const key = { workspaceId, supplierId, criterionId, assessorId: member.id };
        await tx.supplierScore.deleteMany({ where: key });
        if (score !== null) await tx.supplierScore.create({ data: { ...key, score, remark, scoredAt: asOf } });
      }
      const old = before.map(({ criterionId, score, remark }) => ({ criterionId, score, remark })).filter(({ criterionId }) => changes.some((each) => each.criterionId === criterionId));
      if (changes.length > 0) await recordAudit(tx, scope, { verb: 'supplier.score', entity: 'supplier', recordId: supplierId, before: { scores: old }, after: { scores: changes } });
      return done({ changed: changes.length });
    },
    async (tx) => isUuid(supplierId) && (await tx.supplier.count({ where: { workspaceId, id: supplierId, removedAt: null } })) > 0,
  );
}

/** Who scores: a partner of the register who reads what is asked, or who leads the project. */
export async function mayAssess(tx: Transaction, { workspaceId, member, permissions }: Scope): Promise<boolean> {
  if (!member || !permissions.has('specs:read')) return false;
  return permissions.has('roadmap:write') || (await tx.crmPartner.count({ where: { workspaceId, memberId: member.id, endedAt: null } })) > 0;
}
