import type { Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { onSelection, type OnSelectionRefusal } from './on-selection.server.ts';
import { choiceRefusal, type ChoiceRefusal } from './selection-rule.ts';
import type { ChoiceInput } from './supplier-form.ts';
import { type Standing, standings } from './weighing.ts';

export type DecisionRefusal = OnSelectionRefusal | ChoiceRefusal | 'not-found';

/** Closes the selection with who is chosen and why, and keeps the totals as they stood. */
export async function closeSelection(scope: Scope, { supplierId, reason }: ChoiceInput, asOf: Date): Promise<Result<{ id: string }, DecisionRefusal>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-allowed');
  return onSelection(scope, 'close', async (tx, { id: selectionId }) => {
    const ranked = await rank(tx, scope, selectionId);
    const refusal = choiceRefusal(ranked.find((each) => each.supplierId === supplierId));
    if (refusal) return refused(refusal);
    const decision = { decidedAt: asOf, decidedById: member.id, reason };
    await tx.supplierSelection.updateMany({ where: { workspaceId, id: selectionId }, data: { ...decision, chosenId: supplierId } });
    await tx.supplierDecision.create({ data: { workspaceId, selectionId, kind: 'closed', supplierId, ...decision, standings: ranked } });
    await recordAudit(tx, scope, { verb: 'supplier-selection.close', entity: 'supplier-selection', recordId: selectionId, after: { supplierId, reason, standings: ranked } });
    return done({ id: selectionId });
  });
}

/** Opens it again, with why; that it was closed stays in its history. */
export async function reopenSelection(scope: Scope, reason: string, asOf: Date): Promise<Result<{ id: string }, DecisionRefusal>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-allowed');
  return onSelection(scope, 'reopen', async (tx, { id: selectionId, chosenId, reason: before }) => {
    if (!chosenId) return refused('still-open');
    await tx.supplierSelection.updateMany({ where: { workspaceId, id: selectionId }, data: { chosenId: null, reason: null, decidedAt: null, decidedById: null } });
    await tx.supplierDecision.create({ data: { workspaceId, selectionId, kind: 'reopened', supplierId: chosenId, reason, decidedAt: asOf, decidedById: member.id, standings: await rank(tx, scope, selectionId) } });
    await recordAudit(tx, scope, { verb: 'supplier-selection.reopen', entity: 'supplier-selection', recordId: selectionId, before: { supplierId: chosenId, reason: before }, after: { reason } });
    return done({ id: selectionId });
  });
}

/** Every supplier of the list with its total and its name. */
async function rank(tx: Transaction, { workspaceId }: Scope, selectionId: string): Promise<(Pick<Standing, 'supplierId' | 'total' | 'place'> & { name: string })[]> {
  const suppliers = await tx.supplier.findMany({ where: { workspaceId, selectionId, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, name: true } });
  const criteria = await tx.supplierCriterion.findMany({ where: { workspaceId, selectionId, removedAt: null }, select: { id: true, weight: true } });
  const scores = await tx.supplierScore.findMany({ where: { workspaceId, supplierId: { in: suppliers.map(({ id }) => id) } }, select: { supplierId: true, criterionId: true, assessorId: true, score: true } });
  return standings(suppliers.map(({ id }) => id), criteria, scores).map(({ supplierId, total, place }) => ({ supplierId, name: suppliers.find(({ id }) => id === supplierId)?.name ?? '', total, place }));
}
