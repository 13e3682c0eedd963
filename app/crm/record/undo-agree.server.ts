import { v7 as uuid } from 'uuid';
import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Undoing } from './undo-outcome.ts';

const NEXT = Prisma.sql`version = p.version + 1, updated_at = now()`;

/**
 * What the database derives is put back from the log while an act is undone, not derived again. For a record that stays as
 * somebody wrote it since, that may leave it without the address it shows, or an invoice with what was paid by a payment that
 * is gone: these are made to agree again.
 */
export async function agreeWithParts(tx: SqlTransaction, scope: Scope, batchId: string, { outcome, stays }: Undoing): Promise<void> {
  for (const kind of ['contacts', 'accounts'] as const) {
    const ids = stays.get(kind) ?? [];
    if (ids.length > 0) for (const point of ['email', 'phone'] as const) await agreePoints(tx, scope, { kind, point, ids });
  }
  const people = stays.get('contacts') ?? [];
  if (people.length > 0) await agreeEmployers(tx, scope, people);
  const invoices = stays.get('invoices') ?? [];
  if (invoices.length === 0) return;
  const counted = await countOpen(tx, scope, batchId, invoices);
  // What was still open is counted, not written by anybody: nothing was kept from being undone.
  outcome.conflicts = outcome.conflicts.filter(({ table, recordId, fields }) => table !== 'invoices' || !counted.has(recordId) || fields.length === 0 || fields.some((field) => field !== 'open_cents'));
}

/** The address on the record is the primary one among its parts. */
async function agreePoints(tx: SqlTransaction, scope: Scope, { kind, point, ids }: { kind: 'contacts' | 'accounts'; point: 'email' | 'phone'; ids: string[] }): Promise<void> {
  const value = Prisma.raw(`r."${point}"`);
  const norm = point === 'email' ? Prisma.sql`lower(${value})` : Prisma.sql`coalesce(r.phone_norm, ${value})`;
  const holds = kind === 'contacts' ? Prisma.sql`p.contact_id = r.id` : Prisma.sql`p.account_id = r.id AND p.contact_id IS NULL`;
  const its = Prisma.sql`r.workspace_id = ${scope.workspaceId}::uuid AND r.id = ANY (${arrayLiteral(ids)}::uuid[])`;
  const live = Prisma.sql`p.workspace_id = r.workspace_id AND ${holds} AND p.kind = ${point} AND p.deleted_at IS NULL`;
  const table = Prisma.raw(kind);
  await tx.$executeRaw`UPDATE contact_points p SET is_primary = false, ${NEXT} FROM ${table} r WHERE ${its} AND ${live} AND p.is_primary AND p.value IS DISTINCT FROM ${value}`;
  const bare = await tx.$queryRaw<{ id: string; known: string | null }[]>`
    SELECT r.id, (SELECT p.id FROM contact_points p WHERE ${live} AND p.value_norm = ${norm} ORDER BY p.id LIMIT 1) AS known
    FROM ${table} r WHERE ${its} AND ${value} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM contact_points p WHERE ${live} AND p.is_primary)`;
  for (const { id, known } of bare) {
    const own = Prisma.sql`r.workspace_id = ${scope.workspaceId}::uuid AND r.id = ${id}::uuid`;
    if (known) await tx.$executeRaw`UPDATE contact_points p SET is_primary = true, value = ${value}, ${NEXT} FROM ${table} r WHERE ${own} AND p.id = ${known}::uuid`;
    else {
      await tx.$executeRaw`
        INSERT INTO contact_points (id, workspace_id, account_id, contact_id, kind, value, value_norm, is_primary)
        SELECT ${uuid()}::uuid, r.workspace_id, ${Prisma.raw(kind === 'contacts' ? 'NULL, r.id' : 'r.id, NULL')}, ${point}, ${value}, ${norm}, true FROM ${table} r WHERE ${own}`;
    }
  }
}

/** The organisation on the person is that of their main link. */
async function agreeEmployers(tx: SqlTransaction, scope: Scope, ids: string[]): Promise<void> {
  const its = Prisma.sql`r.workspace_id = ${scope.workspaceId}::uuid AND r.id = ANY (${arrayLiteral(ids)}::uuid[])`;
  const live = Prisma.sql`p.workspace_id = r.workspace_id AND p.contact_id = r.id AND p.ends_on IS NULL AND p.deleted_at IS NULL`;
  await tx.$executeRaw`UPDATE account_contacts p SET is_primary = false, ${NEXT} FROM contacts r WHERE ${its} AND ${live} AND p.is_primary AND p.account_id IS DISTINCT FROM r.account_id`;
  await tx.$executeRaw`
    UPDATE account_contacts p SET is_primary = true, ${NEXT} FROM contacts r
    WHERE ${its} AND p.id = (SELECT p.id FROM account_contacts p WHERE ${live} AND p.account_id = r.account_id ORDER BY p.is_primary DESC, p.id LIMIT 1) AND NOT p.is_primary`;
  await tx.$executeRaw`
    INSERT INTO account_contacts (id, workspace_id, account_id, contact_id, role, is_primary, starts_on)
    SELECT pacer_uuid7(), r.workspace_id, r.account_id, r.id, r.job_title, true, (now() AT TIME ZONE ${scope.timeZone})::date FROM contacts r
    WHERE ${its} AND r.account_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM account_contacts p WHERE ${live} AND p.is_primary)`;
}

/** What is open of the invoices among these that the batch paid, by the rule of the database. @returns which those are */
async function countOpen(tx: SqlTransaction, scope: Scope, batchId: string, ids: string[]): Promise<Set<string>> {
  await tx.$queryRaw`SELECT set_config('app.is_undoing', '', true)`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE invoices p SET status = CASE WHEN p.status = 'paid' THEN 'sent' ELSE p.status END, ${NEXT}
    WHERE p.workspace_id = ${scope.workspaceId}::uuid AND p.id = ANY (${arrayLiteral(ids)}::uuid[]) AND p.status NOT IN ('credited', 'written-off')
      AND EXISTS (SELECT 1 FROM record_changes c WHERE c.workspace_id = p.workspace_id AND c.record_id = p.id AND c.batch_id = ${batchId}::uuid AND c.action = 'u' AND c.after ? 'open_cents')
    RETURNING p.id`;
  await tx.$queryRaw`SELECT set_config('app.is_undoing', 'on', true)`;
  return new Set(rows.map(({ id }) => id));
}
