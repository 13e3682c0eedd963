import type { SqlTransaction } from '#app/db/sql.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { CellFormat } from '#app/values/table/cell-format.ts';
import { type Ahead, readAhead } from '#app/values/read-ahead.ts';
import { readCells, type Table } from '#app/values/table/read-table.ts';
import { inBatch } from '../record/batch.server.ts';
import { listCustomFields } from '../record/custom-fields.server.ts';
import { ENTITIES } from '../entity/entities.ts';
import type { EntityName } from '../entity/entity.ts';
import { compilePlan, type PlanProblem } from './compile-plan.ts';
import { importChunk } from './import-chunk.server.ts';
import type { ChunkOutcome, ImportRow, ImportRun } from './import-run.ts';
import { distinctHeader, type ImportPlan } from './plan.ts';
import { readImportRow } from './read-import-row.server.ts';
import { seenKeys } from './seen-keys.ts';
import { findTarget, type OwnFields } from './target.ts';

/** Rows per transaction. */
const CHUNK = 1000;
/** Rows read at one go. */
const BREATH = 25;

/** A plan that does not fit the file. */
export class UnfitPlan extends Error {
  constructor(readonly problem: PlanProblem) {
    super(`${problem.code}: ${problem.what}`);
  }
}

/** The rows of a file, with its header made distinct. */
export interface RowSource {
  header: readonly string[];
  formats: readonly CellFormat[];
  /** Some at a time, as they come. */
  rows: () => AsyncIterable<readonly { row: number; cells: readonly string[] }[]>;
}

export function rowsOfTable(table: Table): RowSource {
  return { header: distinctHeader(table.header), formats: table.formats, rows: () => readCells(table) };
}

/** The fields that the workspace added to the kinds of records a plan fills. */
export async function ownFieldsOf(scope: Scope, plan: ImportPlan): Promise<OwnFields> {
  const kinds = new Set<EntityName>([plan.entity]);
  for (const { target } of plan.columns) for (const { target: of } of findTarget(ENTITIES[plan.entity], target.replace(/custom\..*$/, 'external_id'), {})?.path ?? []) if (of) kinds.add(of);
  for (const { entity } of plan.newFields ?? []) kinds.add(entity);
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const own: OwnFields = {};
    for (const kind of kinds) {
      own[kind] = await listCustomFields(tx, scope, kind);
      const known = new Set(own[kind].map(({ name }) => name));
      const planned = (plan.newFields ?? []).filter(({ entity, key }) => entity === kind && !known.has(`custom.${key}`));
      own[kind] = [...own[kind], ...planned.map(({ key, label, kind: of, choices }) => ({ name: `custom.${key}`, kind: of, label: { nl: label, en: label }, ...(choices ? { choices } : {}) }))];
    }
    return own;
  });
}

/** @throws UnfitPlan */
export async function prepareRun(scope: Scope, plan: ImportPlan, source: Pick<RowSource, 'header' | 'formats'>, given: { asOf: Date; isDryRun: boolean }): Promise<ImportRun> {
  const compiled = compilePlan(plan, source.header, source.formats, await ownFieldsOf(scope, plan));
  if (!compiled.ok) throw new UnfitPlan(compiled.problem);
  const system = plan.columns.find(({ target, from }) => target === 'external_system' && 'constant' in from)?.from;
  const systems = system && 'constant' in system && system.constant !== '' ? ['', system.constant] : [''];
  return { scope, plan, root: compiled.root, header: source.header, ...given, country: 'NL', systems, memory: { seen: seenKeys(), found: new Map(), recent: [], members: null, foreseen: new Map(), foreseenKeys: new Map(), foreseenParents: new Map() } };
}

interface ChunkOptions {
  /** Rows of the file that came in before. */
  skip?: number;
  /** The last row to look at, for a dry run of a large file. */
  most?: number;
  /** Runs one chunk in a transaction; a dry run reads in one of its own. */
  inTransaction?: (work: (tx: SqlTransaction) => Promise<ChunkOutcome>, rows: number) => Promise<ChunkOutcome>;
  signal?: AbortSignal;
  onChunk?: (outcome: ChunkOutcome, done: number) => Promise<void> | void;
}

/** Runs the rows of a file through an import, a chunk at a time, each in its own transaction; while one is being written, the next is read. */
export async function runRows(run: ImportRun, source: RowSource, { skip = 0, most = Infinity, inTransaction, signal, onChunk }: ChunkOptions): Promise<void> {
  const transact = inTransaction ?? ((work: (tx: SqlTransaction) => Promise<ChunkOutcome>) => inWorkspaceSql(run.scope.workspaceId, work, { timeoutMs: 120_000 }));
  let done = 0;
  for await (const { thing: rows, startNext } of readAhead(readChunks(run, source, skip, most))) {
    signal?.throwIfAborted();
    const outcome = await transact((tx) => importChunk(readingOn(tx, startNext), run, rows), rows.length);
    done += rows.length;
    await onChunk?.(outcome, skip + done);
  }
}

/** The same transaction; its first write starts the reading of what comes next, which would only hold up what is looked up before. */
function readingOn(tx: SqlTransaction, startNext: Ahead<ImportRow[]>['startNext']): SqlTransaction {
  return {
    $queryRaw: (query, ...values) => tx.$queryRaw(query, ...values),
    $executeRaw: (query, ...values) => {
      const done = tx.$executeRaw(query, ...values);
      if ('values' in query && query.values.length > 0) setImmediate(startNext);
      return done;
    },
  };
}

/** The rows after the first `skip`, read; of those the keys are remembered: one that came back after a stop is still one that came back. */
async function* readChunks(run: ImportRun, source: RowSource, skip: number, most: number): AsyncIterable<ImportRow[]> {
  let at = 0;
  let chunk: ImportRow[] = [];
  for await (const part of source.rows()) {
    for (const given of part) {
      if (++at > most) break;
      if (at % BREATH === 0) await new Promise(setImmediate); // what the database says is heard in between
      const row = readImportRow(run, given);
      if (at > skip && chunk.push(row) === CHUNK) {
        yield chunk;
        chunk = [];
      }
    }
    if (at > most) break;
  }
  if (chunk.length > 0) yield chunk;
}

/** As `runRows` for good: every chunk is part of the scope's batch. */
export async function writeRows(run: ImportRun, source: RowSource, options: Omit<ChunkOptions, 'inTransaction'> & { fileName: string; after?: (tx: SqlTransaction, outcome: ChunkOutcome) => Promise<void> }): Promise<void> {
  const { scope, root } = run;
  await runRows(run, source, {
    ...options,
    inTransaction: (work) =>
      inBatch(scope, { verb: `${root.entity.name}.import`, entity: root.entity.name, summary: { file: options.fileName }, timeoutMs: 120_000 }, async (tx) => {
        const outcome = await work(tx);
        await options.after?.(tx, outcome);
        return outcome;
      }),
  });
}
