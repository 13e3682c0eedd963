import { parse } from 'csv-parse';
import { type CellFormat, inferFormat, plainCell } from './cell-format.ts';
import type { Column, ColumnMapping } from './column.ts';
import { type Delimiter, detectDelimiter } from './delimiter.ts';
import { decode, detectEncoding, type Encoding } from './encoding.ts';
import type { TableSource } from './table-source.ts';

/** A file that is no table, or breaks off being one. */
export class UnreadableTable extends Error {
  constructor(
    readonly code: 'empty' | 'spreadsheet' | 'not-text' | 'broken-quotes' | 'row-too-long',
    readonly row: number | null = null,
  ) {
    super(`The file is no readable table: ${code}${row ? ` near row ${row}` : ''}`);
  }
}

/** What a file turned out to be. */
export interface Table {
  source: TableSource;
  encoding: Encoding;
  delimiter: Delimiter;
  header: string[];
  /** The first rows as they stand, for showing. */
  preview: string[][];
  /** How each column of the file writes dates and numbers. */
  formats: CellFormat[];
}

/** One row by the import's own column names; a column the file does not have is absent. */
export interface TableRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  cells: Record<string, string>;
}

interface TableOptions {
  delimiter?: Delimiter;
  encoding?: Encoding;
}

const SAMPLE_ROWS = 5_000;
const PREVIEW_ROWS = 8;
const LONGEST_ROW = 1_000_000;

/**
 * Looks what the file is: encoding, delimiter, header, and how its columns write dates and numbers.
 * @throws UnreadableTable
 */
export async function inspectTable(source: TableSource, options: TableOptions = {}): Promise<Table> {
  const encoding = options.encoding ?? (await detectEncoding(source.open()));
  const beginning = await firstText(source, encoding);
  if (beginning.trim() === '') throw new UnreadableTable('empty');
  if (beginning.startsWith('PK\u0003\u0004') || beginning.startsWith('\u00d0\u00cf\u0011\u00e0')) throw new UnreadableTable('spreadsheet');
  if (beginning.includes('\0')) throw new UnreadableTable('not-text');
  const delimiter = options.delimiter ?? detectDelimiter(beginning);
  const sample: string[][] = [];
  for await (const cells of records(source, encoding, delimiter)) {
    sample.push(cells);
    if (sample.length > SAMPLE_ROWS) break;
  }
  const [header = [], ...rows] = sample;
  const formats = header.map((_, at) => inferFormat(cellsAt(rows, at), delimiter));
  return { source, encoding, delimiter, header, preview: rows.slice(0, PREVIEW_ROWS), formats };
}

/**
 * The rows of the table, dates and numbers in their plain form.
 * @throws UnreadableTable when the file breaks off being a table
 */
export async function* readRows(table: Table, columns: readonly Column[], mapping: ColumnMapping): AsyncIterable<TableRow> {
  let row = 0;
  for await (const cells of records(table.source, table.encoding, table.delimiter)) {
    row++;
    if (row === 1 || cells.every((cell) => cell === '')) continue;
    const named: Record<string, string> = {};
    for (const { name, kind } of columns) {
      const from = mapping[name];
      if (!from) continue;
      if ('constant' in from) named[name] = from.constant;
      else named[name] = plainCell(cells[from.at] ?? '', kind, table.formats[from.at] ?? { order: 'day-first', decimal: '.' });
    }
    yield { row, cells: named };
  }
}

/** Cells as text, trimmed. */
async function* records(source: TableSource, encoding: Encoding, delimiter: Delimiter): AsyncIterable<string[]> {
  const parser = parse({ delimiter, relax_column_count: true, relax_quotes: true, trim: true, max_record_size: LONGEST_ROW });
  const feed = (async () => {
    try {
      for await (const text of decode(source.open(), encoding)) {
        if (parser.destroyed) return;
        if (!parser.write(text)) await new Promise<void>((resume) => void parser.once('drain', resume).once('close', resume));
      }
      parser.end();
    } catch (error) {
      parser.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  })();
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row++;
      yield cells;
    }
    await feed;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'CSV_MAX_RECORD_SIZE') throw new UnreadableTable('row-too-long', row + 1);
    if (code.startsWith('CSV_')) throw new UnreadableTable('broken-quotes', row + 1);
    throw error;
  } finally {
    parser.destroy();
  }
}

async function firstText(source: TableSource, encoding: Encoding): Promise<string> {
  let text = '';
  for await (const part of decode(source.open(), encoding)) {
    text += part;
    if (text.length > 65_536) break;
  }
  return text.slice(0, 65_536);
}

function* cellsAt(rows: string[][], at: number): Iterable<string> {
  for (const row of rows) yield row[at] ?? '';
}
