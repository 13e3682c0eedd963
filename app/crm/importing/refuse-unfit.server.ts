import type { SqlTransaction } from '#app/db/sql.server.ts';
import { unwillingMembers } from '../campaigns/who-fits.server.ts';
import { overAllocations } from '../invoices/over-allocation.server.ts';
import { endsBeforeStart } from '../record/impossible-rows.server.ts';
import { readRecords } from '../record/read-records.server.ts';
import type { ImportRun } from './import-run.ts';
import type { Matched } from './match-rows.server.ts';
import { problemOf } from './problem-of.ts';

/** What decides, by kind of record; a known record in which none of it changes stays as it is. */
const DECIDING: Record<string, readonly string[]> = { account_contact: ['starts_on', 'ends_on'], campaign: ['starts_on', 'ends_on'], membership: ['starts_on', 'ends_on'], campaign_member: ['contact_id', 'campaign_id'], payment_allocation: ['payment_id', 'invoice_id', 'amount_cents'] };

/**
 * Refuses the rows that the screen refuses for what other records say: who would come in a campaign against their will, and a
 * part of a payment that is more than what is left; and what would end before it begins. What else a row says of a known record is taken in.
 */
export async function refuseUnfit(tx: SqlTransaction, run: ImportRun, rows: readonly Matched[]): Promise<void> {
  const { entity } = run.root;
  const deciding = DECIDING[entity.name];
  if (!deciding) return;
  const ready = rows.filter(({ row }) => !row.problem);
  const known = await readRecords(tx, run.scope, entity, ready.flatMap(({ id }) => id ?? []));
  const asked = ready.flatMap(({ row, input, id }) => {
    const before = known.get(id ?? '');
    const record: Record<string, unknown> = Object.fromEntries(deciding.map((name) => [name, input[name] ?? before?.[name] ?? null]));
    return before && deciding.every((name) => before[name] === record[name]) ? [] : [{ row, record: { ...record, id } }];
  });
  const records = asked.map(({ record }) => record);
  for (const [at, { field, code }] of [...endsBeforeStart(entity, records), ...(await unwillingMembers(tx, run.scope, entity, records)), ...(await overAllocations(tx, run.scope, entity, records))]) {
    const row = asked[at]?.row;
    if (row) row.problem = problemOf(run, row, field, code);
  }
}
