import type { Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { onSelection, type OnSelectionRefusal } from './on-selection.server.ts';
import type { SupplierInput } from './supplier-form.ts';

export type SupplierRefusal = OnSelectionRefusal | 'not-found' | 'already-there';

/** Writes down a supplier to look at, once the partners inside signed (R2). */
export async function addSupplier(scope: Scope, { name, note, contact }: SupplierInput, asOf: Date): Promise<Result<{ id: string }, SupplierRefusal>> {
  const { workspaceId } = scope;
  return onSelection(scope, 'suppliers', async (tx, { id: selectionId }) => {
    if (await isNameTaken(tx, { workspaceId, selectionId, name })) return refused('already-there');
    const { id } = await tx.supplier.create({ data: { workspaceId, selectionId, name, note: note || null, contact: contact || null, createdAt: asOf } });
    await recordAudit(tx, scope, { verb: 'supplier.create', entity: 'supplier', recordId: id, after: { name, note, contact } });
    return done({ id });
  });
}

/** Says it otherwise; its scores stay. */
export async function changeSupplier(scope: Scope, id: string, { name, note, contact }: SupplierInput): Promise<Result<{ id: string }, SupplierRefusal>> {
  const { workspaceId } = scope;
  return onSelection(
    scope,
    'suppliers',
    async (tx, { id: selectionId }) => {
      if (await isNameTaken(tx, { workspaceId, selectionId, name, besides: id })) return refused('already-there');
      const before = await tx.supplier.findFirstOrThrow({ where: { workspaceId, id } });
      const after = { name, note: note || null, contact: contact || null };
      if (before.name === after.name && before.note === after.note && before.contact === after.contact) return done({ id });
      await tx.supplier.updateMany({ where: { workspaceId, id }, data: after });
      await recordAudit(tx, scope, { verb: 'supplier.change', entity: 'supplier', recordId: id, before: { name: before.name, note: before.note, contact: before.contact }, after });
      return done({ id });
    },
    async (tx) => isUuid(id) && (await tx.supplier.count({ where: { workspaceId, id, removedAt: null } })) > 0,
  );
}

/** Takes a supplier off the list with its scores kept, or back unless the same was written anew. Twice is once. */
export async function removeSupplier(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Promise<Result<{ id: string }, SupplierRefusal>> {
  const { workspaceId } = scope;
  return onSelection(
    scope,
    'suppliers',
    async (tx, { id: selectionId }) => {
      const { name } = await tx.supplier.findFirstOrThrow({ where: { workspaceId, id } });
      if (!isRemoved && (await isNameTaken(tx, { workspaceId, selectionId, name, besides: id }))) return refused('already-there');
      const { count } = await tx.supplier.updateMany({ where: { workspaceId, id, removedAt: isRemoved ? null : { not: null } }, data: { removedAt: isRemoved ? asOf : null } });
      if (count > 0) await recordAudit(tx, scope, { verb: isRemoved ? 'supplier.remove' : 'supplier.restore', entity: 'supplier', recordId: id });
      return done({ id });
    },
    async (tx) => isUuid(id) && (await tx.supplier.count({ where: { workspaceId, id } })) > 0,
  );
}

/** @param besides the supplier whose own name it may be */
async function isNameTaken(tx: Transaction, { workspaceId, selectionId, name, besides }: { workspaceId: string; selectionId: string; name: string; besides?: string }): Promise<boolean> {
  return (await tx.supplier.count({ where: { workspaceId, selectionId, removedAt: null, name: { equals: name, mode: 'insensitive' }, ...(besides ? { id: { not: besides } } : {}) } })) > 0;
}
