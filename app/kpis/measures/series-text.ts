import { parse } from 'csv-parse/sync';

/** The most lines at once. */
export const MOST_LINES = 5_000;

/** What a column of the lines holds, by the names that files give it in Dutch and English. */
const COLUMNS: Record<'period' | 'team' | 'value' | 'numerator' | 'denominator' | 'note', readonly string[]> = {
  period: ['period', 'periode', 'date', 'datum', 'month', 'maand', 'week'],
  team: ['team'],
  value: ['value', 'waarde', 'figure', 'cijfer'],
  numerator: ['numerator', 'teller'],
  denominator: ['denominator', 'noemer'],
  note: ['note', 'toelichting', 'opmerking'],
};
type ColumnName = keyof typeof COLUMNS;
const USUAL: readonly ColumnName[] = ['period', 'value', 'note'];

/** One line by its columns; `row` as a spreadsheet counts. */
export interface SeriesLine {
  row: number;
  cells: Partial<Record<ColumnName, string>>;
}

/**
 * Lines with a period and a figure, as they are pasted from a spreadsheet or stand in a CSV file: parted by semicolons or tabs, or by
 * commas where there is neither. The first line may name the columns; without names they are period, figure and note.
 */
export function readSeriesText(text: string): SeriesLine[] | 'unreadable' {
  const delimiter = [';', '\t'].find((sign) => text.includes(sign)) ?? ',';
  let rows: string[][];
  try {
    rows = parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true, trim: true });
  } catch {
    return 'unreadable';
  }
  const named = rows[0]?.map((cell) => columnNamed(cell)) ?? [];
  const hasHeader = named.includes('period');
  const columns = hasHeader ? named : USUAL;
  return rows.slice(hasHeader ? 1 : 0).map((cells, at) => ({
    row: at + (hasHeader ? 2 : 1),
    cells: Object.fromEntries(columns.flatMap((name, place) => (name && cells[place] !== undefined ? [[name, cells[place]]] : []))),
  }));
}

function columnNamed(cell: string): ColumnName | undefined {
  return (Object.keys(COLUMNS) as ColumnName[]).find((name) => COLUMNS[name].includes(cell.toLowerCase()));
}
