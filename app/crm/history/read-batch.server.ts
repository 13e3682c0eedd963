import { z } from 'zod';
import { arrayLiteral } from '#app/db/array-literal.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import { ENTITY_NAMES, type Entity, type FieldValue } from '../entity/entity.ts';
import { ENTITIES, entityOfTable } from '../entity/entities.ts';
import { listOwnFieldsEver } from '../record/custom-fields.server.ts';
import { readRecords } from '../record/read-records.server.ts';
import type { BatchDetail, FieldDiff, KeptRecord, RecordDiff } from './batch-summary.ts';
import { findBatch } from './batches.server.ts';
import { mayUndo } from './may-undo.ts';
import { titlesEver } from './titles-ever.server.ts';

const PAGE = 50;
/** Kept by the product; they say nothing to a reader. */
const SILENT = new Set(['version', 'updated_at', 'created_at', 'deleted_at', 'workspace_id', 'id', 'created_by_id', 'source', 'board_position', 'stage_since', 'merged_into_id']);

const ValuesSchema = z.record(z.string(), z.unknown()).nullable();
const ChangesSchema = z.array(z.object({ id: z.coerce.string(), table: z.string(), recordId: z.string(), action: z.string(), before: ValuesSchema, after: ValuesSchema }));
const KeptSchema = z.array(z.object({ table: z.string(), recordId: z.string(), fields: z.array(z.string()) })).catch([]);

/** One act with what it did, record by record; `after` is the number of the change after which this part lies. Null when there is no such act. */
export async function readBatch(scope: Scope, id: string, after: string | null): Promise<BatchDetail | null> {
  if (!isUuid(id)) return null;
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const found = await findBatch(tx, scope, id);
    if (!found) return null;
    const { summary, ...batch } = found;
    const changes = ChangesSchema.parse(await tx.$queryRaw`
      SELECT id, entity AS table, record_id AS "recordId", action, before, after FROM record_changes
      WHERE workspace_id = ${scope.workspaceId}::uuid AND batch_id = ${id}::uuid AND id > ${/^\d{1,18}$/.test(after ?? '') ? after : '0'}::bigint ORDER BY id LIMIT ${PAGE + 1}`);
    const shown = changes.slice(0, PAGE);
    const kept = KeptSchema.parse(summary.conflicts);
    const titles = await titlesEver(tx, scope, [...shown, ...kept]);
    return {
      ...batch,
      mayUndo: mayUndo(scope, batch.memberId),
      diffs: shown.flatMap((change) => toDiff(change, titles)),
      ownFields: await listOwnFieldsEver(tx, scope),
      nextAfter: changes.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      changedSince: batch.undoneById ? 0 : await countChangedSince(tx, scope, id),
      kept: kept.flatMap(({ table, recordId, fields }): KeptRecord[] => {
        const entity = entityOfTable(table);
        return entity ? [{ entity: entity.name, recordId, title: titles[recordId] || null, fields }] : [];
      }),
    };
  });
}

/** Records of the act that another act wrote afterwards, counted up to 1,000 of its records. */
async function countChangedSince(tx: SqlTransaction, scope: Scope, id: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: string }[]>`
    SELECT count(DISTINCT own.record_id) AS count
    FROM (SELECT record_id, max(id) AS id FROM (SELECT record_id, id FROM record_changes WHERE workspace_id = ${scope.workspaceId}::uuid AND batch_id = ${id}::uuid LIMIT 1000) c GROUP BY record_id) own
    JOIN record_changes later ON later.workspace_id = ${scope.workspaceId}::uuid AND later.record_id = own.record_id AND later.id > own.id AND later.batch_id <> ${id}::uuid`;
  return Number(row?.count ?? 0);
}

function toDiff({ id, table, recordId, action, before, after }: z.infer<typeof ChangesSchema>[number], titles: Readonly<Record<string, string>>): RecordDiff[] {
  const entity = entityOfTable(table);
  if (!entity) return [];
  const was = before ?? {};
  const is = after ?? {};
  const moved = action === 'u' && 'deleted_at' in is;
  const kind = action === 'i' ? 'made' : action === 'd' ? 'removed' : moved ? (is.merged_into_id ? 'merged' : is.deleted_at ? 'trashed' : 'restored') : 'changed';
  const fields = action === 'u' ? Object.keys(is).flatMap((name) => fieldDiffs(entity, name, was[name], is[name])) : [];
  return [{ changeId: id, entity: entity.name, recordId, title: titles[recordId] || null, action: kind, fields }];
}

/** Own fields of the workspace lie together in one column; each is told by itself. */
function fieldDiffs(entity: Entity, name: string, before: unknown, after: unknown): FieldDiff[] {
  if (SILENT.has(name) || entity.derived.includes(name)) return [];
  if (name !== 'custom') return [{ field: name, before: asValue(before), after: asValue(after) }];
  const [was, is] = [asObject(before), asObject(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]))
    .map((key) => ({ field: `custom.${key}`, before: asValue(was[key]), after: asValue(is[key]) }));
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function asValue(value: unknown): FieldValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(String);
  return value === null || value === undefined ? null : JSON.stringify(value);
}

function textOf(value: unknown): string {
  const known = asValue(value);
  return known === null ? '' : String(known);
}

/** Titles of what the values of references and members name. */
export async function namesOf(scope: Scope, diffs: readonly RecordDiff[]): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  await inWorkspaceSql(scope.workspaceId, async (tx) => {
    const wanted = new Map<string, Set<string>>();
    for (const { entity, fields } of diffs) {
      for (const { field, before, after } of fields) {
        const known = ENTITIES[entity].fields.find(({ name }) => name === field);
        const target = known?.kind === 'member' ? 'member' : known?.target;
        if (!target) continue;
        const ids = wanted.get(target) ?? new Set();
        for (const value of [before, after]) if (typeof value === 'string' && isUuid(value)) ids.add(value);
        wanted.set(target, ids);
      }
    }
    for (const [target, ids] of wanted) {
      const entity = ENTITY_NAMES.find((name) => name === target);
      const rows = entity
        ? await readRecords(tx, scope, ENTITIES[entity], [...ids])
        : new Map((await tx.$queryRaw<{ id: string; name: string }[]>`SELECT id, name FROM members WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ANY (${arrayLiteral([...ids])}::uuid[])`).map((row) => [row.id, row]));
      for (const [id, row] of rows) names[id] = textOf((row as Record<string, unknown>)[entity ? ENTITIES[entity].title : 'name']);
    }
  });
  return names;
}
