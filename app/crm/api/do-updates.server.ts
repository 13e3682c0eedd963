import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { readInput } from '../record/read-input.ts';
import type { RowRefusal } from '../record/row-refusal.ts';
import { changeRecords, type RecordChange } from '../record/write-records.server.ts';
import type { Doing } from './do-operations.server.ts';
import { inParts } from './in-parts.ts';
import { type ItemOutcome, refusedBy, refusedFor } from './item-outcome.ts';

interface Update {
  id: string;
  record: Record<string, unknown>;
  stamp: string | null;
}

/** Told once for all that the statement would have written. */
const OF_THE_STATEMENT: readonly RowRefusal['code'][] = ['taken', 'overlaps', 'holder-missing', 'too-small'];

/** Changes the fields that are named of records, each at most once. @returns what came of each, in the order given. */
export async function doUpdates(tx: SqlTransaction, scope: Scope, { entity, customFields, asOf }: Doing, updates: readonly Update[]): Promise<ItemOutcome[]> {
  const outcomes: ItemOutcome[] = [];
  const good: { at: number; change: RecordChange }[] = [];
  updates.forEach(({ id, record, stamp }, at) => {
    const read = readInput(entity, record, { isNew: false, timeZone: scope.timeZone, customFields });
    if (read.ok) good.push({ at, change: { id, set: read.input, stamp } });
    else outcomes[at] = refusedFor(read.problems);
  });
  await inParts<(typeof good)[number], RowRefusal>(
    good,
    async (some) => {
      const told = await changeRecords(tx, scope, entity, some.map(({ change }) => change), { asOf, source: 'api' });
      let ofAll: RowRefusal | null = null;
      const named = new Map<number, RowRefusal>();
      for (const [n, outcome] of told.entries()) {
        const at = some[n]!.at;
        if (outcome.status !== 'refused') outcomes[at] = { ok: true, result: outcome.status === 'changed' ? 'updated' : 'unchanged', record: outcome.record };
        else if (OF_THE_STATEMENT.includes(outcome.refusal.code)) ofAll = outcome.refusal;
        else named.set(n, outcome.refusal);
      }
      if (!ofAll) {
        for (const [n, refusal] of named) outcomes[some[n]!.at] = refusedBy(refusal);
        return null;
      }
      return named.size > 0 ? { named } : { all: ofAll };
    },
    ({ at }, refusal) => (outcomes[at] = refusedBy(refusal)),
  );
  return outcomes;
}
