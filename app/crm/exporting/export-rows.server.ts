import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { EntityName, Field, FieldValue } from '../entity/entity.ts';
import { eachRecord } from '../list/each-record.server.ts';
import type { CrmRecord } from '../record/record.ts';
import type { ExportRequest } from './export-request.ts';
import { referenceNames } from './reference-names.server.ts';

export interface ExportRow {
  id: string;
  /** By column: the value, and what a reference or member is written as. */
  cells: { value: FieldValue | undefined; name: string | null }[];
}

const CHUNK = 1_000;

/** All rows of a view in its order, a chunk at a time: memory holds one chunk, and the next is read when it is asked for. */
export async function* exportRows(scope: Scope, { entity, query, customFields, columns, asOf }: ExportRequest): AsyncGenerator<ExportRow[]> {
  const names = referenceNames(scope);
  const pointing = columns.filter(({ field }) => field.kind === 'reference' || field.kind === 'member').map(({ field }) => field);
  for await (const rows of eachRecord(scope, entity, { ...query, columns: columns.map(({ field }) => field.name), after: null, before: null }, { asOf, customFields }, CHUNK)) {
    const wanted = new Map<EntityName | 'member', Set<string>>();
    for (const field of pointing) {
      const ids = wanted.get(kindOf(field)) ?? new Set<string>();
      for (const { record } of rows) if (typeof record[field.name] === 'string') ids.add(record[field.name] as string);
      wanted.set(kindOf(field), ids);
    }
    if (pointing.length > 0) await inWorkspaceSql(scope.workspaceId, (tx) => names.find(tx, wanted));
    yield rows.map(({ id, record }) => ({
      id,
      cells: columns.map(({ field }) => {
        const value = valueOf(field, record);
        return { value, name: typeof value === 'string' && pointing.includes(field) ? names.of(kindOf(field), value) : null };
      }),
    }));
  }
}

function kindOf(field: Field): EntityName | 'member' {
  return field.kind === 'member' ? 'member' : (field.target ?? 'member');
}

function valueOf(field: Field, record: CrmRecord): FieldValue | undefined {
  if (field.name.startsWith('custom.')) return record.custom?.[field.name.slice('custom.'.length)];
  return record[field.name] as FieldValue | undefined;
}
