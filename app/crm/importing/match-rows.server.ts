import type { SqlTransaction } from '#app/db/sql.server.ts';
import { fold } from '../identity/fold.ts';
import { readRecords } from '../record/read-records.server.ts';
import type { RecordInput } from '../record/record.ts';
import type { ImportRow, ImportRun } from './import-run.ts';
import { keyOfInput, lookUp } from './look-up.server.ts';
import { problemOf } from './problem-of.ts';

/** A row that was read and whose references are found; `id` is the record it is, null for a new one. */
export interface Matched {
  row: ImportRow;
  input: RecordInput;
  id: string | null;
}

/** Finds which record each row is, by the keys of the plan, best first; a record with another number of the same system is another. */
export async function matchRows(tx: SqlTransaction, run: ImportRun, rows: Matched[]): Promise<Matched[]> {
  const { entity } = run.root;
  const { matchKeys, mode } = run.plan;
  for (const key of matchKeys) {
    const asked = new Map<Matched, string>();
    for (const each of rows) {
      const value = each.id === null && !each.row.problem ? keyOfInput(entity, key, each.input) : null;
      if (value !== null) asked.set(each, value);
    }
    const found = await lookUp(tx, run.scope, entity, key, new Set(asked.values()), key === 'external_id' ? run.systems.slice(-1) : run.systems);
    for (const [each, value] of asked) {
      const records = (found.get(value) ?? []).filter(({ externalId }) => !matchKeys.includes('external_id') || key === 'external_id' || externalId === null || !each.input.external_id || externalId === each.input.external_id).filter((record) => isSamePlace(record, each.input));
      if (records.length > 1) each.row.problem = problemOf(run, each.row, key, 'match-ambiguous');
      else each.id = records[0]?.id ?? null;
    }
  }
  const met = new Set<string>();
  for (const { row, id } of rows) {
    if (row.problem) continue;
    if (id !== null && met.has(id)) row.problem = problemOf(run, row, matchKeys[0] ?? '', 'key-repeated');
    else if (id !== null && mode === 'create') row.problem = problemOf(run, row, matchKeys[0] ?? '', 'exists-already');
    else if (id === null && mode === 'update') row.problem = problemOf(run, row, matchKeys[0] ?? '', 'not-there');
    if (id !== null) met.add(id);
  }
  return rows;
}

/** An organisation that is found by its name is another where both say where they are and it is not there. */
function isSamePlace({ postcode }: { postcode?: string | null }, { postcode: said }: RecordInput): boolean {
  return !postcode || typeof said !== 'string' || fold(postcode) === fold(said);
}

/** A whole name that says what the record is called already changes nothing: taking it apart is guessing. */
export async function keepNames(tx: SqlTransaction, run: ImportRun, rows: readonly Matched[]): Promise<void> {
  const whole = rows.filter(({ row, id }) => id !== null && !row.problem && row.part?.whole);
  if (whole.length === 0) return;
  const known = await readRecords(tx, run.scope, run.root.entity, whole.map(({ id }) => id ?? ''));
  for (const each of whole) {
    const name = each.row.part?.whole;
    if (name && known.get(each.id ?? '')?.full_name === name.name) each.input = without(each.input, name.fields);
  }
}

export function without(input: RecordInput, fields: readonly string[]): RecordInput {
  return Object.fromEntries(Object.entries(input).filter(([name]) => !fields.includes(name)));
}
