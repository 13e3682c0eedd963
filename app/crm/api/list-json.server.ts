import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, type Result } from '#app/values/result.ts';
import type { Entity } from '../entity/entity.ts';
import { listRecordsIn } from '../list/list-records.server.ts';
import { listCustomFields } from '../record/custom-fields.server.ts';
import { type QueryProblem, readListRequest } from './list-request.ts';
import { recordJson } from './record-json.ts';

interface Page {
  records: Record<string, unknown>[];
  /** Give it as `cursor` for the next page; null on the last. */
  next: string | null;
}

/** One page of records as the API tells them. */
export async function listJson(scope: Scope, entity: Entity, params: URLSearchParams, asOf: Date): Promise<Result<Page> | { ok: false; problems: QueryProblem[] }> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const customFields = entity.hasPage ? await listCustomFields(tx, scope, entity.name) : [];
    const read = readListRequest(params, entity, customFields);
    if (!read.ok) return read;
    const { query, fields } = read.request;
    const { rows, nextCursor } = await listRecordsIn(tx, scope, entity, query, { asOf, customFields, isUntitled: true });
    return done({ records: rows.map(({ record }) => recordJson(entity, record, fields)), next: nextCursor });
  });
}
