import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { RecordInput } from '../record/record.ts';
import type { ImportRun } from './import-run.ts';
import { keyOfInput, lookUp } from './look-up.server.ts';

/** By what people see that a record is there twice. */
const NAMES: Partial<Record<string, string>> = { account: 'name', contact: 'full_name', deal: 'name', campaign: 'name', product: 'name' };

/**
 * How many of these new records would be called the same as one that is here: likely the same ones, which no match key
 * recognised, as in a file that comes in for the second time. One statement; none for a kind without names.
 */
export async function countAlike(tx: SqlTransaction, run: ImportRun, inputs: readonly RecordInput[]): Promise<number> {
  const { entity } = run.root;
  const key = NAMES[entity.name];
  if (key === undefined) return 0;
  const names = inputs.flatMap((input) => keyOfInput(entity, key, input) ?? []);
  const found = await lookUp(tx, run.scope, entity, key, new Set(names), run.systems);
  return names.filter((name) => found.has(name)).length;
}
