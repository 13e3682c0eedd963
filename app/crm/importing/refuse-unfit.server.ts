import type { SqlTransaction } from '#app/db/sql.server.ts';
import { unwillingMembers } from '../campaigns/who-fits.server.ts';
import { belowPaid } from '../invoices/below-paid.server.ts';
import { overAllocations } from '../invoices/over-allocation.server.ts';
import { aboveItself, endsBeforeStart } from '../record/impossible-rows.server.ts';
import { readRecords } from '../record/read-records.server.ts';
import type { RowRefusal } from '../record/row-refusal.ts';
import { madeBefore } from './foreseen.server.ts';
import type { ImportRun } from './import-run.ts';
import type { Matched } from './match-rows.server.ts';
import { problemOf } from './problem-of.ts';

/** What decides, by kind of record; a known record in which none of it changes stays as it is. */
const DECIDING: Record<string, readonly string[]> = { account_contact: ['starts_on', 'ends_on'], campaign: ['starts_on', 'ends_on'], membership: ['starts_on', 'ends_on'], campaign_member: ['contact_id', 'campaign_id'], payment_allocation: ['payment_id', 'invoice_id', 'amount_cents'], account: ['parent_id'], invoice: ['total_cents'] };

/**
 * Refuses the rows that the screen refuses for what other records say: who would come in a campaign against their will, a
 * part of a payment that is more than what is left, an invoice that would ask less than was paid of it, an organisation that
 * would stand above itself; and what would end before it begins. What else a row says of a known record is taken in.
 */
export async function refuseUnfit(tx: SqlTransaction, run: ImportRun, rows: readonly Matched[]): Promise<void> {
  const { entity } = run.root;
  const deciding = DECIDING[entity.name];
  // What the file does not say stays as it is.
  const ready = deciding ? rows.filter(({ row, input, id }) => !row.problem && !(id !== null && run.plan.mode === 'skip-existing') && deciding.some((name) => (input[name] ?? null) !== null)) : [];
  if (!deciding || ready.length === 0) return;
  const before = await readRecords(tx, run.scope, entity, ready.flatMap(({ id }) => id ?? []), { isLocked: entity.name === 'invoice' && !run.isDryRun });
  const asked = ready.flatMap(({ row, input, id }): { row: Matched['row']; record: Record<string, unknown> }[] => {
    const was = before.get(id ?? '');
    const said: Record<string, unknown> = Object.fromEntries(deciding.map((name) => [name, input[name] ?? was?.[name] ?? null]));
    return was && deciding.every((name) => was[name] === said[name]) ? [] : [{ row, record: { ...said, id: id ?? madeBefore(run, input)?.id ?? null } }];
  });
  const refuse = (places: typeof asked, refusals: Iterable<readonly [number, RowRefusal]>) => {
    for (const [at, { field, code }] of refusals) {
      const row = places[at]?.row;
      if (row) row.problem ??= problemOf(run, row, field, code);
    }
  };
  const records = asked.map(({ record }) => record);
  refuse(asked, [...endsBeforeStart(entity, records), ...(await unwillingMembers(tx, run.scope, entity, records)), ...(await overAllocations(tx, run.scope, entity, records))]);
  // A record that is made now is above none, and nothing was paid of it.
  const there = asked.filter(({ record }) => record.id !== null);
  const known = there.map(({ record }) => record);
  refuse(there, [...(await belowPaid(tx, run.scope, entity, known, new Set(deciding))), ...(await aboveItself(tx, run.scope, entity, known, undefined, run.memory.foreseenParents))]);
  if (run.isDryRun && entity.name === 'account') for (const { row, record } of there) if (!row.problem) run.memory.foreseenParents.set(String(record.id), String(record.parent_id));
}
