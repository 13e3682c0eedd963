import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { Entity, Field } from '../entity/entity.ts';
import { countRecords } from '../list/count-records.server.ts';
import { readList } from '../list/read-list.server.ts';
import { exportColumns, type HeaderStyle } from './export-column.ts';
import type { ExportRequest } from './export-request.ts';
import { MOST_ROWS } from '#app/values/table/workbook-parts.ts';

interface Wanted {
  entity: Entity;
  /** Those of the list's address: what it shows is what is exported. */
  params: URLSearchParams;
  headers: HeaderStyle;
  labelOf: (field: Field) => string;
  asOf: Date;
}

/** What the list at this address shows, ready to be written out; refused when its filter cannot be read, for without it the file would hold everything. */
export async function prepareExport(scope: Scope, { entity, params, headers, labelOf, asOf }: Wanted): Promise<Result<ExportRequest, 'filter-unreadable'>> {
  const { query, customFields, problem } = await readList(scope, entity, params, asOf);
  if (problem) return refused('filter-unreadable');
  return done({ entity, query, customFields, columns: exportColumns(entity, query.columns, customFields, headers, labelOf), asOf });
}

/** How many rows there are, counted no further than a worksheet holds. */
export async function countForWorkbook(scope: Scope, { entity, query, customFields, asOf }: ExportRequest): Promise<{ count: number; isCut: boolean }> {
  const { count, isMore } = await countRecords(scope, entity, query, { asOf, customFields }, MOST_ROWS - 2);
  return { count, isCut: isMore };
}
