import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { AgreedProcess as ProcessRow } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { FUNNEL_ORDERS } from '#app/events/use/step-funnel.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { ProcessInput } from './process-form.ts';
import type { AgreedProcess } from './process.ts';

export type ProcessRefusal = 'not-allowed' | 'not-found' | 'name-taken' | 'changed-meanwhile';

/** Every agreed process by name, those that are followed first. */
export async function listProcesses({ workspaceId }: Scope): Promise<AgreedProcess[]> {
  const rows = await inWorkspace(workspaceId, (tx) => tx.agreedProcess.findMany({ where: { workspaceId }, orderBy: [{ name: 'asc' }, { id: 'asc' }] }));
  const processes = rows.map(toProcess);
  return [...processes.filter(({ removedAt }) => !removedAt), ...processes.filter(({ removedAt }) => removedAt)];
}

/** Also one that was removed; null when there is none in this workspace. */
export async function findProcess({ workspaceId }: Scope, id: string): Promise<AgreedProcess | null> {
  if (!isUuid(id)) return null;
  const row = await inWorkspace(workspaceId, (tx) => tx.agreedProcess.findFirst({ where: { workspaceId, id } }));
  return row && toProcess(row);
}

/** Of these ids those that are followed. */
export async function readProcesses(tx: SqlTransaction, { workspaceId }: Scope, ids: readonly string[]): Promise<AgreedProcess[]> {
  const known = [...new Set(ids)].filter(isUuid);
  if (known.length === 0) return [];
  return tx.$queryRaw<AgreedProcess[]>`
    SELECT id, name, steps, "order", window_days AS "windowDays", excluded, NULL AS "removedAt", version FROM agreed_processes
    WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${known}::uuid[]) AND removed_at IS NULL`;
}

/** The id of the one that is followed under this id or name; null without. */
export async function findProcessId({ workspaceId }: Scope, idOrName: string): Promise<string | null> {
  const by = isUuid(idOrName) ? { id: idOrName } : { name: { equals: idOrName, mode: 'insensitive' as const } };
  const found = await inWorkspace(workspaceId, (tx) => tx.agreedProcess.findFirst({ where: { workspaceId, removedAt: null, ...by }, select: { id: true } }));
  return found?.id ?? null;
}

export async function addProcess(scope: Scope, input: ProcessInput, { asOf }: { asOf: Date }): Promise<Result<{ id: string }, ProcessRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('kpis:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    if (await isNameTaken(tx, scope, input.name)) return refused('name-taken');
    const { id } = await tx.agreedProcess.create({ data: { workspaceId, createdAt: asOf, ...input } });
    await recordAudit(tx, scope, { verb: 'agreed-process.create', entity: 'agreed-process', recordId: id, after: input });
    return done({ id });
  });
}

/** Its figures are counted anew by the new steps, those of the past too. @param version the one that was looked at */
export async function changeProcess(scope: Scope, id: string, input: ProcessInput, version: number): Promise<Result<{ id: string }, ProcessRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('kpis:write')) return refused('not-allowed');
  if (!isUuid(id)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const before = await tx.agreedProcess.findFirst({ where: { workspaceId, id, removedAt: null } });
    if (!before) return refused('not-found');
    if (await isNameTaken(tx, scope, input.name, id)) return refused('name-taken');
    const { count } = await tx.agreedProcess.updateMany({ where: { workspaceId, id, version }, data: { ...input, version: { increment: 1 } } });
    if (count === 0) return refused('changed-meanwhile');
    const { name, steps, order, windowDays, excluded } = before;
    await recordAudit(tx, scope, { verb: 'agreed-process.update', entity: 'agreed-process', recordId: id, before: { name, steps, order, windowDays, excluded }, after: input });
    return done({ id });
  });
}

/** From now on it is followed no more, or it is again. Twice the same is once. */
export async function removeProcess(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Promise<Result<{ name: string }, ProcessRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('kpis:write')) return refused('not-allowed');
  if (!isUuid(id)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const before = await tx.agreedProcess.findFirst({ where: { workspaceId, id } });
    if (!before) return refused('not-found');
    if (!isRemoved && (await isNameTaken(tx, scope, before.name, id))) return refused('name-taken');
    const { count } = await tx.agreedProcess.updateMany({ where: { workspaceId, id, removedAt: isRemoved ? null : { not: null } }, data: { removedAt: isRemoved ? asOf : null, version: { increment: 1 } } });
    if (count > 0) await recordAudit(tx, scope, { verb: isRemoved ? 'agreed-process.remove' : 'agreed-process.restore', entity: 'agreed-process', recordId: id });
    return done({ name: before.name });
  });
}

async function isNameTaken(tx: Transaction, { workspaceId }: Scope, name: string, but?: string): Promise<boolean> {
  const same = await tx.agreedProcess.findFirst({ where: { workspaceId, removedAt: null, name: { equals: name, mode: 'insensitive' }, ...(but ? { id: { not: but } } : {}) }, select: { id: true } });
  return same !== null;
}

function toProcess({ id, name, steps, order, windowDays, excluded, removedAt, version }: ProcessRow): AgreedProcess {
  return { id, name, steps, order: FUNNEL_ORDERS.find((known) => known === order) ?? 'sequential', windowDays, excluded, removedAt, version };
}
