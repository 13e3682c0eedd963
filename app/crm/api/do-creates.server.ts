import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addFirstPeriods, withEnds } from '../memberships/first-period.server.ts';
import { readInput } from '../record/read-input.ts';
import type { RecordInput } from '../record/record.ts';
import type { RowRefusal } from '../record/row-refusal.ts';
import { createRecords } from '../record/write-records.server.ts';
import type { Doing } from './do-operations.server.ts';
import { inParts } from './in-parts.ts';
import { type ItemOutcome, refusedBy, refusedFor } from './item-outcome.ts';

const NAMED: readonly RowRefusal['code'][] = ['reference-unknown', 'unwilling', 'stage-elsewhere', 'above-itself', 'lost-reason-missing', 'too-small', 'more-than-paid', 'more-than-asked'];

/** Makes records. @returns what came of each, in the order given. */
export async function doCreates(tx: SqlTransaction, scope: Scope, { entity, customFields, asOf }: Doing, given: readonly Record<string, unknown>[]): Promise<ItemOutcome[]> {
  const outcomes: ItemOutcome[] = [];
  const good: { at: number; input: RecordInput }[] = [];
  given.forEach((record, at) => {
    const read = readInput(entity, record, { isNew: true, timeZone: scope.timeZone, customFields });
    if (read.ok) good.push({ at, input: read.input });
    else outcomes[at] = refusedFor(read.problems);
  });
  await inParts<(typeof good)[number], RowRefusal>(
    good,
    async (some, isFirst) => {
      const asked = await withEnds(tx, scope, entity, some.map(({ input }) => input));
      const made = await createRecords(tx, scope, entity, asked.map(({ input }) => input), { asOf, source: 'api', areReferencesKnown: !isFirst });
      if (made.ok) {
        await addFirstPeriods(tx, scope, made.records, asked, asOf);
        some.forEach(({ at }, n) => (outcomes[at] = { ok: true, result: 'created', record: made.records[n]! }));
        return null;
      }
      // These are told one by one; a value that is taken, once for the whole statement.
      const unknown = new Map([...made.refusals].filter(([, { code }]) => NAMED.includes(code)));
      return unknown.size > 0 ? { named: unknown } : { all: [...made.refusals.values()][0]! };
    },
    ({ at }, refusal) => (outcomes[at] = refusedBy(refusal)),
  );
  return outcomes;
}
