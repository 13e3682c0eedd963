import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Entity } from '../entity/entity.ts';
import type { CrmRecord, RecordInput } from '../record/record.ts';
import type { RowRefusal } from '../record/row-refusal.ts';
import { type ChangeOutcome, changeRecords, createRecords, type RecordChange } from '../record/write-records.server.ts';
import { keyOf } from './look-up.server.ts';
import type { ImportRun } from './import-run.ts';

type Made = { ok: true; record: CrmRecord } | { ok: false; refusal: RowRefusal };

/** What a new record still lacks; null when nothing. */
export function lacking(entity: Entity, input: RecordInput): { field: string; code: 'missing' | 'holder-missing' } | null {
  const field = entity.fields.find(({ name, isRequired, isReadOnly, standard }) => isRequired && !isReadOnly && standard === undefined && (input[name] ?? null) === null);
  if (field) return { field: field.name, code: 'missing' };
  return entity.needsHolder && !input.account_id && !input.contact_id ? { field: 'account_id', code: 'holder-missing' } : null;
}

/** Makes records with one statement; where values that may occur once are taken, those rows are told and the others are made. */
export async function makeEach(tx: SqlTransaction, { scope, asOf }: ImportRun, entity: Entity, inputs: readonly RecordInput[]): Promise<Made[]> {
  const outcomes: (Made | undefined)[] = Array.from({ length: inputs.length }, () => undefined);
  for (const [at, refusal] of await takenValues(tx, scope.workspaceId, entity, inputs)) outcomes[at] = { ok: false, refusal };
  const left = inputs.map((_, at) => at).filter((at) => !outcomes[at]);
  const make = async (places: number[]): Promise<void> => {
    if (places.length === 0) return;
    const made = await createRecords(tx, scope, entity, places.map((at) => inputs[at] ?? {}), { asOf, source: 'import', areReferencesKnown: true });
    if (made.ok) return made.records.forEach((record, n) => (outcomes[places[n] ?? -1] = { ok: true, record }));
    const refusal = made.refusals.get(0) ?? { code: 'taken', field: null };
    if (places.length === 1) return void (outcomes[places[0] ?? -1] = { ok: false, refusal });
    const middle = places.length >> 1;
    await make(places.slice(0, middle));
    await make(places.slice(middle));
  };
  await make(left);
  return outcomes.map((outcome) => outcome ?? { ok: false, refusal: { code: 'taken', field: null } });
}

/** Changes records with one statement; those that would take a value that occurs already are told, the others are changed. */
export async function changeEach(tx: SqlTransaction, run: ImportRun, entity: Entity, changes: readonly RecordChange[]): Promise<ChangeOutcome[]> {
  const outcomes = await changeRecords(tx, run.scope, entity, changes, { asOf: run.asOf, source: 'import', areReferencesKnown: true });
  const refused = outcomes.flatMap((outcome, at) => (outcome.status === 'refused' && ['taken', 'overlaps', 'holder-missing'].includes(outcome.refusal.code) ? [at] : []));
  if (refused.length < 2) return outcomes;
  const middle = refused.length >> 1;
  for (const half of [refused.slice(0, middle), refused.slice(middle)]) {
    const again = await changeEach(tx, run, entity, half.flatMap((at) => changes[at] ?? []));
    half.forEach((at, n) => (outcomes[at] = again[n] ?? outcomes[at]!));
  }
  return outcomes;
}

/** Which of these would carry a value that may occur once and occurs: in the database, or earlier among themselves. */
async function takenValues(tx: SqlTransaction, workspaceId: string, entity: Entity, inputs: readonly RecordInput[]): Promise<Map<number, RowRefusal>> {
  const taken = new Map<number, RowRefusal>();
  for (const [column, ...more] of entity.unique ?? []) {
    if (!column || more.length > 0) continue;
    const field = column.replace(/^domain_norm$/, 'domain');
    const values = inputs.map((input) => keyOf(entity, field === 'name' ? 'number' : field, input[field]));
    const asked = [...new Set(values.filter((value) => value !== null))];
    if (asked.length === 0) continue;
    const name = Prisma.raw(`"${column}"`);
    const rows = await tx.$queryRaw<{ value: string }[]>`
      SELECT ${name} AS value FROM ${Prisma.raw(`"${entity.table}"`)} WHERE workspace_id = ${workspaceId}::uuid AND deleted_at IS NULL AND ${name} = ANY (${arrayLiteral(asked)}::text[])`;
    const known = new Set(rows.map(({ value }) => value));
    values.forEach((value, at) => {
      if (value === null || taken.has(at)) return;
      if (known.has(value)) taken.set(at, { code: 'taken', field });
      known.add(value);
    });
  }
  return taken;
}
