import type { ImportRow, ImportRun } from './import-run.ts';
import type { RowProblem } from './read-row.ts';

/** What is wrong with a row, told at the column that fills the field. */
export function problemOf({ root, header }: ImportRun, { cells, part }: ImportRow, field: string | null, code: string): RowProblem {
  const cell = root.cells.find((each) => each.field.name === field) ?? root.children.find(({ via }) => via?.name === field)?.naming ?? (field === 'surname' ? root.cells.find((each) => each.field.name === 'full_name') : undefined);
  const at = cell?.at ?? -1;
  const value = at >= 0 ? (cells[at] ?? '') : field !== null && typeof part?.input[field] === 'string' ? part.input[field] : '';
  return { column: at >= 0 ? (header[at] ?? null) : (field ?? null), code, value };
}
