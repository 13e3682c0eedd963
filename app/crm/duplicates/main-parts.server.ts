import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Mergeable } from './mergeable.ts';

/** Makes the point with this value the primary one of its kind; with null none is. The database puts its value on the record. */
export async function setPrimaryPoint(tx: SqlTransaction, scope: Scope, entity: Mergeable, holder: string, { kind, value }: { kind: 'email' | 'phone'; value: string | null }): Promise<void> {
  const held = Prisma.sql`p.workspace_id = ${scope.workspaceId}::uuid AND ${entity === 'contact' ? Prisma.sql`p.contact_id = ${holder}::uuid` : Prisma.sql`p.account_id = ${holder}::uuid AND p.contact_id IS NULL`} AND p.kind = ${kind} AND p.deleted_at IS NULL`;
  const [found] = value === null ? [] : await tx.$queryRaw<{ id: string; is_primary: boolean }[]>`SELECT p.id, p.is_primary FROM contact_points p WHERE ${held} AND (p.value = ${value} OR p.value_norm = lower(${value})) ORDER BY p.value = ${value} DESC, p.id LIMIT 1`;
  if (found?.is_primary || (value !== null && !found)) return;
  await tx.$executeRaw`UPDATE contact_points p SET is_primary = false, version = p.version + 1, updated_at = now() WHERE ${held} AND p.is_primary`;
  if (found) await tx.$executeRaw`UPDATE contact_points p SET is_primary = true, version = p.version + 1, updated_at = now() WHERE p.workspace_id = ${scope.workspaceId}::uuid AND p.id = ${found.id}::uuid`;
}

/** Makes the open link with this organisation the main one; links with others stay open beside it. */
export async function setMainLink(tx: SqlTransaction, scope: Scope, contactId: string, accountId: string | null): Promise<void> {
  if (accountId === null) return;
  const open = Prisma.sql`l.workspace_id = ${scope.workspaceId}::uuid AND l.contact_id = ${contactId}::uuid AND l.ends_on IS NULL AND l.deleted_at IS NULL`;
  const [main] = await tx.$queryRaw<{ id: string; is_primary: boolean }[]>`SELECT l.id, l.is_primary FROM account_contacts l WHERE ${open} AND l.account_id = ${accountId}::uuid ORDER BY l.is_primary DESC, l.starts_on, l.id LIMIT 1`;
  if (!main || main.is_primary) return;
  await tx.$executeRaw`UPDATE account_contacts l SET is_primary = false, version = l.version + 1, updated_at = now() WHERE ${open} AND l.is_primary`;
  await tx.$executeRaw`UPDATE account_contacts l SET is_primary = true, version = l.version + 1, updated_at = now() WHERE l.workspace_id = ${scope.workspaceId}::uuid AND l.id = ${main.id}::uuid`;
}
