import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { readRecords } from '../record/read-records.server.ts';
import { type CrmRecord, stampOf } from '../record/record.ts';
import type { RowRefusal } from '../record/row-refusal.ts';
import { moveToTrash } from '../record/write-records.server.ts';
import type { Doing } from './do-operations.server.ts';
import { inParts } from './in-parts.ts';
import { type ItemOutcome, refusedBy } from './item-outcome.ts';

/** Puts records in the trash or takes them out again. @returns what came of each, in the order given. */
export async function doTrash(tx: SqlTransaction, scope: Scope, { entity, asOf }: Doing, given: readonly { id: string; stamp: string | null }[], op: 'delete' | 'restore'): Promise<ItemOutcome[]> {
  const isBack = op === 'restore';
  const known = await readRecords(tx, scope, entity, given.map(({ id }) => id), { isLocked: true });
  const outcomes: ItemOutcome[] = [];
  const good: { at: number; record: CrmRecord }[] = [];
  given.forEach(({ id, stamp }, at) => {
    const record = known.get(id);
    // What was merged stays where it is: the merge is what can be undone.
    if (!record || (record.deleted_at && (!isBack || record.merged_into_id))) outcomes[at] = refusedBy({ code: 'gone', field: null });
    else if (stamp !== null && stamp !== stampOf(record)) outcomes[at] = refusedBy({ code: 'changed-meanwhile', field: null, record });
    else if (entity.isAppendOnly) outcomes[at] = refusedBy({ code: 'append-only', field: null });
    else if (isBack && !record.deleted_at) outcomes[at] = { ok: true, result: 'unchanged', record };
    else good.push({ at, record });
  });
  await inParts<(typeof good)[number], RowRefusal>(
    good,
    async (some) => {
      const moved = await moveToTrash(tx, scope, entity, some.map(({ record }) => record.id), { asOf, isBack });
      if (!moved.ok) return { all: moved.refusal };
      for (const { at, record } of some) outcomes[at] = { ok: true, result: isBack ? 'restored' : 'deleted', record };
      return null;
    },
    ({ at }, refusal) => (outcomes[at] = refusedBy(refusal)),
  );
  return outcomes;
}
