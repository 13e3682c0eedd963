import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { InputProblem } from '../record/read-input.ts';
import { readInput } from '../record/read-input.ts';
import { readRecords } from '../record/read-records.server.ts';
import { doCreates } from './do-creates.server.ts';
import type { Doing } from './do-operations.server.ts';
import { doUpdates } from './do-updates.server.ts';
import { type ExternalKey, findExternal } from './find-external.server.ts';
import { type ItemOutcome, refusedFor } from './item-outcome.ts';

interface Upsert extends ExternalKey {
  record: Record<string, unknown>;
  stamp: string | null;
  /** Refused when there is one. */
  isNewOnly?: boolean;
}

/** Changes the record with an external id, or makes it when there is none. @returns what came of each, in the order given. */
export async function doUpserts(tx: SqlTransaction, scope: Scope, doing: Doing, upserts: readonly Upsert[]): Promise<ItemOutcome[]> {
  const outcomes: ItemOutcome[] = [];
  const good: { at: number; key: ExternalKey; upsert: Upsert }[] = [];
  upserts.forEach((upsert, at) => {
    const read = readKey(doing, scope, upsert);
    if ('problems' in read) outcomes[at] = refusedFor(read.problems);
    else good.push({ at, key: read.key, upsert });
  });
  const { again, taken } = await attempt(good);
  // Made by somebody else at this very moment: now it is there to be changed.
  for (let left = [...taken, ...again]; left.length > 0; ) left = (await attempt(left)).again;
  return outcomes;

  /** Those of a record that another before them is about, by another id of it, come after it: `again`. */
  async function attempt(some: typeof good): Promise<{ again: typeof good; taken: typeof good }> {
    if (some.length === 0) return { again: [], taken: [] };
    const ids = await findExternal(tx, scope, doing.entity, some.map(({ key }) => key));
    const isFirst = (n: number) => !ids[n] || ids.indexOf(ids[n]) === n;
    const there = some.flatMap((each, n) => (ids[n] && isFirst(n) ? [{ ...each, id: ids[n] }] : []));
    const isNew = some.filter((_, n) => !ids[n]);
    const refused = there.filter(({ upsert }) => upsert.isNewOnly);
    const stands = await readRecords(tx, scope, doing.entity, refused.map(({ id }) => id));
    for (const { at, id } of refused) outcomes[at] = { ok: false, code: 'changed-meanwhile', problems: [], ...(stands.has(id) ? { record: stands.get(id)! } : {}) };
    const changed = there.filter(({ upsert }) => !upsert.isNewOnly);
    const updated = changed.length > 0 ? await doUpdates(tx, scope, doing, changed.map(({ id, upsert }) => ({ id, record: withoutKey(upsert.record), stamp: upsert.stamp }))) : [];
    changed.forEach(({ at }, n) => (outcomes[at] = updated[n]!));
    const expected = isNew.filter(({ upsert }) => upsert.stamp !== null);
    for (const { at } of expected) outcomes[at] = { ok: false, code: 'changed-meanwhile', problems: [] };
    const making = isNew.filter(({ upsert }) => upsert.stamp === null);
    const created = making.length > 0 ? await doCreates(tx, scope, doing, making.map(({ key, upsert }) => ({ ...upsert.record, external_system: key.system, external_id: key.externalId }))) : [];
    making.forEach(({ at }, n) => (outcomes[at] = created[n]!));
    const taken = making.filter(({ at }) => {
      const outcome = outcomes[at]!;
      return !outcome.ok && outcome.code === 'taken' && outcome.problems.some(({ field }) => field === 'external_id');
    });
    return { again: some.filter((_, n) => !isFirst(n)), taken };
  }
}

/** The external id in the form in which it is stored. */
function readKey({ entity }: Doing, scope: Scope, { system, externalId }: Upsert): { key: ExternalKey } | { problems: InputProblem[] } {
  const read = readInput(entity, { external_system: system, external_id: externalId }, { isNew: false, timeZone: scope.timeZone });
  if (!read.ok) return { problems: read.problems };
  const { external_system, external_id } = read.input;
  if (typeof external_id !== 'string') return { problems: [{ field: 'external_id', code: 'missing' }] };
  return { key: { system: typeof external_system === 'string' ? external_system : '', externalId: external_id } };
}

/** A record that was found by a merged one's external id keeps its own. */
function withoutKey(record: Record<string, unknown>): Record<string, unknown> {
  const { external_system: _system, external_id: _id, ...rest } = record;
  return rest;
}
