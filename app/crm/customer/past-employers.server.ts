import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import { ENTITIES } from '../entity/entities.ts';
import { inBatch } from '../record/batch.server.ts';
import { changeRecords } from '../record/write-records.server.ts';

const MOST = 500;

/** People whose role at their employer has ended since have no employer any more, as when it is ended on the day itself. @returns how many. */
export async function leavePastEmployers(scope: Scope, { asOf }: { asOf: Date }): Promise<number> {
  const today = dayIn(asOf, scope.timeZone);
  for (let count = 0; ; ) {
    const ids = await inWorkspaceSql(scope.workspaceId, (tx) => pastTheirs(tx, scope, today));
    if (ids.length === 0) return count;
    const own = { ...scope, batchId: uuid() };
    const left = await inBatch(own, { verb: 'contact.leave-employer', entity: 'contact', summary: { records: ids.length } }, (tx) =>
      changeRecords(tx, own, ENTITIES.contact, ids.map((id) => ({ id, set: { account_id: null }, stamp: null })), { asOf, source: 'job' }),
    );
    const changed = left.filter(({ status }) => status === 'changed').length;
    if (changed === 0) return count; // refused rows would come back for ever
    count += changed;
  }
}

async function pastTheirs(tx: SqlTransaction, scope: Scope, today: Day): Promise<string[]> {
  const found = z.array(z.object({ id: z.string() })).parse(
    await tx.$queryRaw`
      SELECT DISTINCT r.id FROM account_contacts l JOIN contacts r ON r.workspace_id = l.workspace_id AND r.id = l.contact_id AND r.account_id = l.account_id AND r.deleted_at IS NULL
      WHERE l.workspace_id = ${scope.workspaceId}::uuid AND l.is_primary AND l.ends_on <= ${today}::date AND l.deleted_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM account_contacts k WHERE k.workspace_id = r.workspace_id AND k.contact_id = r.id AND k.account_id = r.account_id AND k.is_primary AND k.deleted_at IS NULL AND (k.ends_on IS NULL OR k.ends_on > ${today}::date))
      ORDER BY r.id LIMIT ${MOST}`,
  );
  return found.map(({ id }) => id);
}
