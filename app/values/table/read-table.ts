import { type Options, parse, type Parser } from 'csv-parse';
import { type CellFormat, formatCounter, plainCell } from './cell-format.ts';
import type { Column, ColumnMapping } from './column.ts';
import { type Delimiter, DELIMITERS, detectDelimiter } from './delimiter.ts';
import { decode, detectEncoding, type Encoding } from './encoding.ts';
import { type NoTable, noTable } from './no-table.ts';
import type { TableSource } from './table-source.ts';

/** A file that is no table, or breaks off being one. */
export class UnreadableTable extends Error {
  constructor(
    readonly code: NoTable | 'broken-quotes' | 'row-too-long',
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
  /** Rows above the header: blank ones, and the line by which Excel is told the separator. */
  above: number;
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
  /** It could not be read as a row at all. */
  isBroken?: true;
}

interface TableOptions {
  delimiter?: Delimiter;
  encoding?: Encoding;
}

// A month of 93.994 says nothing of the decimal sign; the 93.2 after it does.
const SAMPLE_ROWS = 50_000;
const PREVIEW_ROWS = 8;
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;
const LONGEST_ROW = 1_000_000;
/** Rows that may wait to be taken: all of one piece of the file. */
const MOST_WAITING = 1_000_000;

/**
 * Looks what the file is: encoding, delimiter, header, and how its columns write dates and numbers.
 * @throws UnreadableTable
 */
export async function inspectTable(source: TableSource, options: TableOptions = {}): Promise<Table> {
  const encoding = options.encoding ?? (await detectEncoding(source.open()));
  const beginning = await firstText(source, encoding);
  const other = noTable(beginning);
  if (other) throw new UnreadableTable(other);
  const said = SEPARATOR_LINE.exec(beginning)?.[1];
  const delimiter = options.delimiter ?? DELIMITERS.find((each) => each === said) ?? detectDelimiter(beginning);
  let above = 0;
  let header: string[] | undefined;
  const preview: string[][] = [];
  let left = SAMPLE_ROWS;
  let counters: ReturnType<typeof formatCounter>[] = [];
  for await (const rows of records(source, encoding, delimiter)) {
    for (const cells of rows) {
      if (!header && (cells.every((cell) => cell === '') || (above === 0 && said !== undefined))) above++;
      else if (!header) counters = (header = cells).map(() => formatCounter());
      else {
        if (preview.length < PREVIEW_ROWS) preview.push(cells);
        counters.forEach((counter, at) => counter.meet(cells[at] ?? ''));
        if (--left === 0) break;
      }
    }
    if (left <= 0) break;
  }
  return { source, encoding, delimiter, header: header ?? [], above, preview, formats: counters.map((counter) => counter.format(delimiter)) };
}

/**
 * The rows of the table, dates and numbers in their plain form.
 * @throws UnreadableTable when the file breaks off being a table
 */
export async function* readRows(table: Table, columns: readonly Column[], mapping: ColumnMapping): AsyncIterable<TableRow> {
  let row = 0;
  for await (const rows of records(table.source, table.encoding, table.delimiter)) {
    for (const cells of rows) {
      row++;
      if (row <= table.above + 1 || cells.every((cell) => cell === '')) continue;
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
}

/** One row of a table as it stands. */
export interface CellRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  cells: string[];
}

/** The rows of the table below its header, cells as they stand, some at a time; rows without any text are left out. @throws UnreadableTable */
export async function* readCells(table: Table): AsyncIterable<CellRow[]> {
  let row = 0;
  for await (const rows of records(table.source, table.encoding, table.delimiter)) {
    const part: CellRow[] = [];
    for (const cells of rows) if (++row > table.above + 1 && cells.some((cell) => cell !== '')) part.push({ row, cells });
    if (part.length > 0) yield part;
  }
}

/** Cells as text, trimmed: the rows that each piece of the file completes. Handing rows over one by one would cost as much as reading them. */
async function* records(source: TableSource, encoding: Encoding, delimiter: Delimiter): AsyncIterable<string[][]> {
  const options: Options & { readableHighWaterMark: number } = { delimiter, relax_column_count: true, relax_quotes: true, trim: true, max_record_size: LONGEST_ROW, readableHighWaterMark: MOST_WAITING };
  const parser = parse(options);
  parser.on('error', () => undefined); // told by what was sent
  let row = 0;
  const taken = () => {
    const rows = waitingIn(parser);
    row += rows.length;
    return rows;
  };
  try {
    for await (const text of decode(source.open(), encoding)) {
      if (text === '') continue;
      const sent = send(parser, text);
      sent.catch(() => undefined); // told below
      const rows = taken();
      if (rows.length > 0) yield rows;
      await sent;
    }
    await send(parser, null);
    const rows = taken();
    if (rows.length > 0) yield rows;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'CSV_MAX_RECORD_SIZE') throw new UnreadableTable('row-too-long', row + 1);
    if (code.startsWith('CSV_')) throw new UnreadableTable('broken-quotes', row + 1);
    throw error;
  } finally {
    parser.destroy();
  }
}

/** Null ends it. */
function send(parser: Parser, text: string | null): Promise<void> {
  return new Promise((done, fail) => {
    const told = (error?: Error | null) => (error ? fail(error) : done());
    if (text === null) parser.end(told);
    else parser.write(text, told);
  });
}

function waitingIn(parser: Parser): string[][] {
  const rows: string[][] = [];
  for (let cells = parser.read() as string[] | null; cells !== null; cells = parser.read() as string[] | null) rows.push(cells);
  return rows;
}

async function firstText(source: TableSource, encoding: Encoding): Promise<string> {
  let text = '';
  for await (const part of decode(source.open(), encoding)) {
    text += part;
    if (text.length > 65_536) break;
  }
  return text.slice(0, 65_536);
}
