import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import { isUuid } from '#app/values/uuid.ts';
import { ENTITIES } from '../entity/entities.ts';
import { tidy } from '../record/read-records.server.ts';
import { stampOf } from '../record/record.ts';
import type { Customer, CustomerKind, NoteSummary } from './customer.ts';
import { commerceSql, linksSql, reachSql, relationSql } from './customer-sql.server.ts';

type NoteRow = Omit<NoteSummary, 'stamp'> & { version: number; updatedAt: string };
type Row = Omit<Customer, 'kind' | 'notes'> & { notes: NoteRow[] };

/**
 * All that the page of one customer tells, in one statement. Null when there is no such record; one in the trash or merged
 * away is returned as it is.
 */
export async function readCustomer(tx: SqlTransaction, scope: Scope, kind: CustomerKind, id: string, asOf: Date): Promise<Customer | null> {
  if (!isUuid(id)) return null;
  const entity = ENTITIES[kind];
  const today = dayIn(asOf, scope.timeZone);
  const at = { scope, kind, id, now: asOf.toISOString(), today, yearStart: `${today.slice(0, 4)}-01-01`, yearAgo: addDays(today, -365), twoYearsAgo: addDays(today, -730) };
  const [found] = await tx.$queryRaw<{ customer: Row }[]>`
    SELECT jsonb_build_object('record', to_jsonb(r),
      'owner', (SELECT o.name FROM members o WHERE o.workspace_id = ${scope.workspaceId}::uuid AND o.id = r.owner_id),
      'confirmedBy', (SELECT o.name FROM members o WHERE o.workspace_id = ${scope.workspaceId}::uuid AND o.id = r.confirmed_by_id))
      || ${linksSql(at)} || ${reachSql(at)} || ${relationSql(at)} || ${commerceSql(at)} AS customer
    FROM ${Prisma.raw(`"${entity.table}"`)} r WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.id = ${id}::uuid`;
  if (!found) return null;
  const { record, notes, ...rest } = found.customer;
  return {
    ...rest,
    kind,
    record: tidy(entity, record),
    notes: notes.map(({ version, updatedAt, ...note }) => ({ ...note, stamp: stampOf({ version, updated_at: updatedAt }) })),
  };
}
