import type { SqlTransaction } from '#app/db/sql.server.ts';
import { unwillingMembers } from '../campaigns/who-fits.server.ts';
import { readRecords } from '../record/read-records.server.ts';
import type { ImportRun } from './import-run.ts';
import type { Matched } from './match-rows.server.ts';
import { problemOf } from './problem-of.ts';

/**
 * Refuses the rows that would put somebody in a campaign who refused or withdrew what it asks, as the screen does: new members,
 * and known ones that come to be of somebody else or of another campaign. What else a row says of a member is taken in.
 */
export async function refuseUnwilling(tx: SqlTransaction, run: ImportRun, rows: readonly Matched[]): Promise<void> {
  const { entity } = run.root;
  if (entity.name !== 'campaign_member') return;
  const ready = rows.filter(({ row }) => !row.problem);
  const known = await readRecords(tx, run.scope, entity, ready.flatMap(({ id }) => id ?? []));
  const added = ready.flatMap(({ row, input, id }) => {
    const before = known.get(id ?? '');
    const member = { contact_id: input.contact_id ?? before?.contact_id ?? null, campaign_id: input.campaign_id ?? before?.campaign_id ?? null };
    const isAsBefore = before !== undefined && before.contact_id === member.contact_id && before.campaign_id === member.campaign_id;
    return isAsBefore ? [] : [{ row, member }];
  });
  for (const [at, { field, code }] of await unwillingMembers(tx, run.scope, entity, added.map(({ member }) => member))) {
    const row = added[at]?.row;
    if (row) row.problem = problemOf(run, row, field, code);
  }
}
