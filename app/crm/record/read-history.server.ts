import { z } from 'zod';
import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity, FieldValue } from '../entity/entity.ts';
import { mayUndo } from '../history/may-undo.ts';
import { groupHistory, type HistoryEntry, type RecordChange } from './record-history.ts';

const CHANGES_SHOWN = 60;
const Values = z.record(z.string(), z.unknown()).nullable();
const Rows = z.array(
  z.object({ batch_id: z.string(), actor: z.string(), at: z.date(), entity: z.string(), record_id: z.string(), action: z.string(), before: Values, after: Values, is_wide: z.boolean(), member_id: z.string().nullable(), undone_by_id: z.string().nullable() }),
);
/** Kept by the product; they say nothing to a reader. */
const SILENT = new Set(['id', 'workspace_id', 'version', 'created_at', 'created_by_id', 'updated_at', 'deleted_at', 'source', 'board_position', 'stage_since', 'merged_into_id', 'open_cents', 'confirmed_by_id']);

/** What was done to a record and to its parts, newest first, edits of one person within minutes together. One statement. */
export async function readHistory(tx: SqlTransaction, scope: Scope, entity: Entity, id: string, parts: ReadonlyMap<string, string>): Promise<HistoryEntry[]> {
  const rows: unknown = await tx.$queryRaw`
    SELECT c.batch_id, b.actor, b.member_id, c.at, c.entity, c.record_id, c.action, c.before, c.after, b.undone_by_id,
      EXISTS (SELECT 1 FROM record_changes o WHERE o.workspace_id = c.workspace_id AND o.batch_id = c.batch_id AND o.entity = ${entity.table} AND o.record_id <> ${id}::uuid) AS is_wide
    FROM record_changes c JOIN batches b ON b.workspace_id = c.workspace_id AND b.id = c.batch_id
    WHERE c.workspace_id = ${scope.workspaceId}::uuid AND c.record_id = ANY (${arrayLiteral([id, ...parts.keys()])}::uuid[])
    ORDER BY c.id DESC LIMIT ${CHANGES_SHOWN}`;
  return groupHistory(
    Rows.parse(rows).map((row): RecordChange => {
      const [was, is] = [row.before ?? {}, row.after ?? {}];
      const moved = row.action === 'u' && 'deleted_at' in is;
      return {
        batchId: row.batch_id,
        actor: row.actor,
        at: row.at,
        action: row.action === 'i' ? 'made' : row.action === 'd' ? 'removed' : moved ? (is.deleted_at ? 'trashed' : 'restored') : 'changed',
        part: row.record_id === id ? null : (parts.get(row.record_id) ?? ''),
        fields: row.action === 'u' ? Object.keys(is).flatMap((name) => diffs(entity, name, was[name], is[name])) : [],
        isWide: row.is_wide,
        isUndone: row.undone_by_id !== null,
        mayUndo: mayUndo(scope, row.member_id),
      };
    }),
  );
}

function diffs(entity: Entity, name: string, before: unknown, after: unknown): RecordChange['fields'] {
  if (SILENT.has(name) || entity.derived.includes(name) || name.endsWith('_norm')) return [];
  if (name !== 'custom') return [{ field: name, before: asValue(before), after: asValue(after) }];
  const [was, is] = [(before ?? {}) as Record<string, unknown>, (after ?? {}) as Record<string, unknown>];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((key) => ({ field: `custom.${key}`, before: asValue(was[key]), after: asValue(is[key]) }))
    .filter((diff) => diff.before !== diff.after);
}

function asValue(value: unknown): FieldValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(String) : null;
}
