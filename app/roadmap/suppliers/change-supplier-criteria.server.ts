import type { Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { onSelection, type OnSelectionRefusal } from './on-selection.server.ts';
import type { SupplierCriterionInput } from './supplier-form.ts';

export type SupplierCriterionRefusal = OnSelectionRefusal | 'not-found' | 'already-there' | 'specification-not-found';

/** What suppliers are compared on, with how much it weighs; may be written before anybody looks outside. */
export async function addSupplierCriterion(scope: Scope, input: SupplierCriterionInput, asOf: Date): Promise<Result<{ id: string }, SupplierCriterionRefusal>> {
  const { workspaceId } = scope;
  return onSelection(scope, 'criteria', async (tx, { id: selectionId }) => {
    const refusal = await inputRefusal(tx, scope, selectionId, input, null);
    if (refusal) return refused(refusal);
    const { name, weight, specificationId } = input;
    const { id } = await tx.supplierCriterion.create({ data: { workspaceId, selectionId, name, weight, specificationId: specificationId || null, createdAt: asOf } });
    await recordAudit(tx, scope, { verb: 'supplier-criterion.create', entity: 'supplier-criterion', recordId: id, after: { name, weight, specificationId } });
    return done({ id });
  });
}

/** Another name, weight or specification; the scores on it stay. */
export async function changeSupplierCriterion(scope: Scope, id: string, input: SupplierCriterionInput): Promise<Result<{ id: string }, SupplierCriterionRefusal>> {
  const { workspaceId } = scope;
  return onSelection(
    scope,
    'criteria',
    async (tx, { id: selectionId }) => {
      const refusal = await inputRefusal(tx, scope, selectionId, input, id);
      if (refusal) return refused(refusal);
      const { name, weight, specificationId } = await tx.supplierCriterion.findFirstOrThrow({ where: { workspaceId, id } });
      const after = { name: input.name, weight: input.weight, specificationId: input.specificationId || null };
      if (name === after.name && weight === after.weight && specificationId === after.specificationId) return done({ id });
      await tx.supplierCriterion.updateMany({ where: { workspaceId, id }, data: after });
      await recordAudit(tx, scope, { verb: 'supplier-criterion.change', entity: 'supplier-criterion', recordId: id, before: { name, weight, specificationId }, after });
      return done({ id });
    },
    async (tx) => isUuid(id) && (await tx.supplierCriterion.count({ where: { workspaceId, id, removedAt: null } })) > 0,
  );
}

/** Compares on it no more, its scores kept, or again unless the same was written anew. Twice is once. */
export async function removeSupplierCriterion(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Promise<Result<{ id: string }, SupplierCriterionRefusal>> {
  const { workspaceId } = scope;
  return onSelection(
    scope,
    'criteria',
    async (tx, { id: selectionId }) => {
      const { name } = await tx.supplierCriterion.findFirstOrThrow({ where: { workspaceId, id } });
      if (!isRemoved && (await isNameTaken(tx, { workspaceId, selectionId, name, besides: id }))) return refused('already-there');
      const { count } = await tx.supplierCriterion.updateMany({ where: { workspaceId, id, removedAt: isRemoved ? null : { not: null } }, data: { removedAt: isRemoved ? asOf : null } });
      if (count > 0) await recordAudit(tx, scope, { verb: isRemoved ? 'supplier-criterion.remove' : 'supplier-criterion.restore', entity: 'supplier-criterion', recordId: id });
      return done({ id });
    },
    async (tx) => isUuid(id) && (await tx.supplierCriterion.count({ where: { workspaceId, id } })) > 0,
  );
}

/** @param id of the criterion that is changed: its own name is not taken; null for a new one */
async function inputRefusal(tx: Transaction, { workspaceId }: Scope, selectionId: string, { name, specificationId }: SupplierCriterionInput, id: string | null): Promise<'already-there' | 'specification-not-found' | null> {
  if (specificationId && (await tx.specification.count({ where: { workspaceId, id: specificationId } })) === 0) return 'specification-not-found';
  return (await isNameTaken(tx, { workspaceId, selectionId, name, besides: id })) ? 'already-there' : null;
}

/** @param besides the criterion whose own name it may be; null for none */
async function isNameTaken(tx: Transaction, { workspaceId, selectionId, name, besides }: { workspaceId: string; selectionId: string; name: string; besides: string | null }): Promise<boolean> {
  return (await tx.supplierCriterion.count({ where: { workspaceId, selectionId, removedAt: null, name: { equals: name, mode: 'insensitive' }, ...(besides ? { id: { not: besides } } : {}) } })) > 0;
}
