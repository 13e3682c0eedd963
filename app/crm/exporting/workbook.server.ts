import type { Readable } from 'node:stream';
import { textCell } from '#app/values/table/workbook-cells.ts';
import { packWorkbook, type WorkbookOptions as Packing } from '#app/web/workbook.server.ts';
import type { Field } from '../entity/entity.ts';
import type { ExportColumn } from './export-column.ts';
import { ID_HEADER } from './export-column.ts';
import type { ExportRow } from './export-rows.server.ts';
import { sheetCell } from './sheet-cell.ts';

interface WorkbookOptions extends Omit<Packing, 'headers'> {
  columns: readonly ExportColumn[];
  timeZone: string;
  /** The reader's word for a choice. */
  wordOf?: (choice: string, field: Field) => string;
}

/** The rows as a workbook, packed while they come: no more is read than what is taken out at the other end. */
export function workbookStream(chunks: AsyncIterable<ExportRow[]>, { columns, timeZone, wordOf, ...packing }: WorkbookOptions): Readable {
  const style = { timeZone, ...(wordOf ? { wordOf } : {}) };
  const cellsOf = ({ id, cells }: ExportRow) => [textCell(id), ...cells.map(({ value, name }, at) => sheetCell(columns[at]!.field, value, name, style))];
  return packWorkbook(inCells(chunks, cellsOf), { headers: [ID_HEADER, ...columns.map(({ header }) => header)], ...packing });
}

async function* inCells(chunks: AsyncIterable<ExportRow[]>, cellsOf: (row: ExportRow) => string[]): AsyncGenerator<string[][]> {
  for await (const rows of chunks) yield rows.map(cellsOf);
}
