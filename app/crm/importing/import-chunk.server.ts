import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { FieldValue } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import type { CrmRecord, RecordInput } from '../record/record.ts';
import { readRecords } from '../record/read-records.server.ts';
import { forgetDealPlaces, placeDeal } from './deal-places.server.ts';
import { countAlike } from './count-alike.server.ts';
import { fillIn } from './fill-in.ts';
import { afterForeseen } from './foreseen.server.ts';
import { type ChangeSample, type ChunkOutcome, emptyChunk, type ImportRow, type ImportRun } from './import-run.ts';
import { keepNames, type Matched, matchRows, without } from './match-rows.server.ts';
import { problemOf } from './problem-of.ts';
import { refuseUnfit } from './refuse-unfit.server.ts';
import { resolveParts } from './resolve-parts.server.ts';
import { RECORD_ID } from './target.ts';
import { changeEach, lacking, makeEach } from './write-new.server.ts';

const SAMPLES = 20;

/**
 * Takes some rows in that were read, in the open transaction, or counts what that would do: finds what they refer to, finds
 * which records they are, makes and changes. What is refused does not stop the others.
 */
export async function importChunk(tx: SqlTransaction, run: ImportRun, rows: readonly ImportRow[]): Promise<ChunkOutcome> {
  run.memory.recent = [];
  if (run.isDryRun || run.plan.createMissing.length === 0) return takeIn(tx, run, rows);
  // A row that is refused leaves nothing, not what was made because it names it: then the others come in without it.
  const asRead = new Map(rows.map((row) => [row.row, { part: structuredClone(row.part), isRefused: row.problem !== null }]));
  const refused: ChunkOutcome['refused'] = [];
  await tx.$executeRaw`SAVEPOINT chunk`;
  for (let left = rows; ; ) {
    const outcome = await takeIn(tx, run, left);
    const late = outcome.refused.filter(({ row }) => !asRead.get(row)?.isRefused);
    if (late.length === 0 || Object.keys(outcome.notes.made).length === 0) {
      return { ...outcome, rows: rows.length, refused: [...refused, ...outcome.refused].sort((one, other) => one.row - other.row), rejected: refused.length + outcome.rejected };
    }
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT chunk`;
    for (const identity of run.memory.recent.splice(0)) run.memory.found.delete(identity);
    forgetDealPlaces(run);
    refused.push(...late);
    const gone = new Set(late.map(({ row }) => row));
    left = left.filter(({ row }) => !gone.has(row)).map((row) => ({ ...row, part: structuredClone(asRead.get(row.row)?.part ?? null), problem: asRead.get(row.row)?.isRefused ? row.problem : null }));
  }
}

async function takeIn(tx: SqlTransaction, run: ImportRun, rows: readonly ImportRow[]): Promise<ChunkOutcome> {
  const outcome = emptyChunk(rows.length);
  const fresh = rows.filter(({ isDuplicate }) => !isDuplicate);
  outcome.duplicate = rows.length - fresh.length;
  const places = fresh.flatMap((row) => (row.part && !row.problem ? [{ row, part: row.part }] : []));
  await resolveParts(tx, run, run.root, places, outcome);
  const matched = await matchRows(tx, run, places.flatMap(({ row, part }) => (row.problem ? [] : [{ row, input: part.input, id: null }])));
  await keepNames(tx, run, matched);
  await refuseUnfit(tx, run, matched);
  for (const each of matched) if (RECORD_ID.name in each.input) each.input = without(each.input, [RECORD_ID.name]);
  const { entity } = run.root;
  for (const each of matched) if (!each.row.problem && entity.name === 'deal') await placeDeal(tx, run, each.input, each.id === null);
  await makeNew(tx, run, matched.filter(({ row, id }) => !row.problem && id === null), outcome);
  await changeKnown(tx, run, matched.filter(({ row, id }) => !row.problem && id !== null), outcome);
  if (!run.isDryRun) await totalLines(tx, run, matched.filter(({ row }) => !row.problem));
  for (const { row, cells, problem } of fresh) if (problem) outcome.refused.push({ row, cells, problem });
  outcome.rejected = outcome.refused.length;
  return outcome;
}

async function makeNew(tx: SqlTransaction, run: ImportRun, rows: readonly Matched[], outcome: ChunkOutcome): Promise<void> {
  const { entity } = run.root;
  const ready: { row: ImportRow; input: RecordInput }[] = [];
  for (const { row, input: given } of rows) {
    const input = fillIn(entity.name, given, null);
    const lack = lacking(entity, input);
    if (lack) row.problem = problemOf(run, row, lack.field, lack.code);
    else ready.push({ row, input });
  }
  if (run.isDryRun) {
    const fresh = ready.filter(({ input }) => {
      const before = afterForeseen(run, input);
      outcome[before ?? 'created']++;
      return before === null;
    });
    outcome.notes.alike += await countAlike(tx, run, fresh.map(({ input }) => input));
    return;
  }
  const made = await makeEach(tx, run, entity, ready.map(({ input }) => input));
  made.forEach((one, at) => {
    const row = ready[at]?.row;
    if (one.ok) outcome.created++;
    else if (row) row.problem = problemOf(run, row, one.refusal.field, one.refusal.code);
  });
}

async function changeKnown(tx: SqlTransaction, run: ImportRun, rows: readonly Matched[], outcome: ChunkOutcome): Promise<void> {
  if (rows.length === 0) return;
  const { entity } = run.root;
  if (run.plan.mode === 'skip-existing') {
    outcome.unchanged += rows.length;
    return;
  }
  if (run.isDryRun) return foresee(tx, run, rows, outcome);
  const outcomes = await changeEach(tx, run, entity, rows.map(({ id, input }) => ({ id: id ?? '', set: input, stamp: null })));
  outcomes.forEach((one, at) => {
    const row = rows[at]?.row;
    if (one.status === 'refused') {
      if (row) row.problem = problemOf(run, row, one.refusal.field, one.refusal.code);
    } else if (one.status === 'changed') outcome.updated++;
    else outcome.unchanged++;
  });
}

async function foresee(tx: SqlTransaction, run: ImportRun, rows: readonly Matched[], outcome: ChunkOutcome): Promise<void> {
  const { entity } = run.root;
  const known = await readRecords(tx, run.scope, entity, rows.map(({ id }) => id ?? ''));
  for (const { row, id, input } of rows) {
    const record = known.get(id ?? '');
    if (!record) continue;
    const fields = changesOf(record, input);
    if (fields.length === 0) {
      outcome.unchanged++;
      continue;
    }
    outcome.updated++;
    for (const { field } of fields) outcome.changes[field] = (outcome.changes[field] ?? 0) + 1;
    if (outcome.samples.length < SAMPLES) outcome.samples.push(sampleOf(run, row, record, fields));
  }
}

function sampleOf({ root: { entity }, memory }: ImportRun, { row }: ImportRow, record: CrmRecord, fields: ChangeSample['fields']): ChangeSample {
  const title = record[entity.title];
  const names = Object.fromEntries(fields.flatMap(({ after }) => (typeof after === 'string' && memory.foreseen.has(after) ? [[after, memory.foreseen.get(after) ?? '']] : [])));
  return { row, recordId: record.id, title: title === undefined || typeof title === 'object' ? '' : String(title), currency: typeof record.currency === 'string' ? record.currency : null, fields, names };
}

function changesOf(record: CrmRecord, input: RecordInput): ChangeSample['fields'] {
  return Object.entries(input).flatMap(([field, after]) => {
    const before = (field.startsWith('custom.') ? record.custom?.[field.slice('custom.'.length)] : (record[field] as FieldValue | undefined)) ?? null;
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ field, before, after }];
  });
}

/** The total of an order or invoice that came in line by line is the sum of its lines, unless the file says it. */
async function totalLines(tx: SqlTransaction, run: ImportRun, rows: readonly Matched[]): Promise<void> {
  const parent = run.root.entity.name === 'order_line' ? 'order' : run.root.entity.name === 'invoice_line' ? 'invoice' : null;
  if (!parent) return;
  const node = run.root.children.find(({ via }) => via?.name === `${parent}_id`);
  if (!node || node.cells.length === 0 || node.cells.some(({ field }) => field.name === 'total_cents')) return;
  const ids = [...new Set(rows.flatMap(({ input }) => (typeof input[`${parent}_id`] === 'string' ? [input[`${parent}_id`] as string] : [])))];
  if (ids.length === 0) return;
  const column = Prisma.raw(`"${parent}_id"`);
  const sums = await tx.$queryRaw<{ id: string; total: string }[]>`
    SELECT ${column} AS id, sum(total_cents)::text AS total FROM ${Prisma.raw(`"${run.root.entity.table}"`)}
    WHERE workspace_id = ${run.scope.workspaceId}::uuid AND ${column} = ANY (${arrayLiteral(ids)}::uuid[]) AND deleted_at IS NULL GROUP BY 1`;
  await changeEach(tx, run, ENTITIES[parent], sums.map(({ id, total }) => ({ id, set: { total_cents: Number(total) }, stamp: null })));
}
