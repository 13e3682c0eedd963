import { decode } from './encoding.ts';
import type { Table, TableRow } from './read-table.ts';
import type { TableSource } from './table-source.ts';

const PREVIEW_ROWS = 8;
const LONGEST_LINE = 1_000_000;

/** Whether a file holds one JSON object per line (NDJSON) instead of a table, by how it begins. */
export async function isJsonLines(source: TableSource): Promise<boolean> {
  for await (const text of decode(source.open(), 'utf-8')) {
    const beginning = text.trimStart();
    if (beginning !== '') return beginning.startsWith('{');
  }
  return false;
}

/** What the file holds, as a table: its header is every key of the first lines. */
export async function inspectJsonLines(source: TableSource): Promise<Table> {
  const first: Record<string, string>[] = [];
  for await (const { cells } of readJsonLines(source)) {
    first.push(cells);
    if (first.length === PREVIEW_ROWS) break;
  }
  const header = [...new Set(first.flatMap((cells) => Object.keys(cells)))];
  return { source, encoding: 'utf-8', delimiter: ',', header, above: 0, preview: first.map((cells) => header.map((key) => cells[key] ?? '')), formats: [] };
}

/** The lines by their own keys; what is no text stands as JSON. Empty lines are left out; a line that is no JSON object is broken. `row` is the line. */
export async function* readJsonLines(source: TableSource): AsyncIterable<TableRow> {
  let [row, rest] = [0, ''];
  for await (const text of decode(source.open(), 'utf-8')) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      row++;
      if (line.trim() !== '') yield rowOf(row, line);
    }
    if (rest.length > LONGEST_LINE) rest = rest.slice(0, LONGEST_LINE); // no JSON any more, and told as such
  }
  if (rest.trim() !== '') yield rowOf(row + 1, rest);
}

function rowOf(row: number, line: string): TableRow {
  const object = parse(line);
  if (!object) return { row, cells: {}, isBroken: true };
  return { row, cells: Object.fromEntries(Object.entries(object).flatMap(([key, value]) => (value === null ? [] : [[key, typeof value === 'string' ? value : JSON.stringify(value)]]))) };
}

function parse(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
