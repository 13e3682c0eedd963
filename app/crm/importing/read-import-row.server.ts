import { addDays, dayIn } from '#app/values/day.ts';
import type { ImportRow, ImportRun } from './import-run.ts';
import { keyOfInput } from './look-up.server.ts';
import { problemOf } from './problem-of.ts';
import { readRow } from './read-row.ts';

/** Reads a row of the file, and whether it stood there before: needs no database, so the next rows are read while some are written. */
export function readImportRow(run: ImportRun, { row, cells }: { row: number; cells: readonly string[] }): ImportRow {
  const { root, scope, country, plan, header } = run;
  const found: ImportRow = { row, cells, part: null, problem: null, isDuplicate: false };
  if (cells.length > header.length && cells.slice(header.length).some((cell) => cell !== '')) {
    // All that is too much stands in the last cell, for mending: where a text was cut in two is for the reader to see.
    const rest = cells.slice(header.length - 1).join(plan.delimiter ?? ', ');
    return { ...found, cells: [...cells.slice(0, header.length - 1), rest], problem: { column: null, code: 'too-many-cells', value: cells.slice(header.length).join(' ').trim() } };
  }
  const read = readRow(root, cells, row, { timeZone: scope.timeZone, country, isExact: plan.isExact });
  if ('code' in read) {
    found.problem = read;
    return found;
  }
  found.part = read;
  for (const key of plan.matchKeys) {
    const value = keyOfInput(root.entity, key, read.input);
    if (value === null) continue;
    // Two of the same name in two places are two.
    const place = key === 'name' && root.entity.name === 'account' ? text(read.input.postcode) : '';
    const met = run.memory.seen.meet(`${key}\0${value}\0${place}`, cells);
    found.isDuplicate = met === 'duplicate';
    if (met === 'repeated') found.problem = problemOf(run, found, key, 'key-repeated');
    break;
  }
  for (const field of plan.notInFuture ?? []) {
    const day = read.input[field];
    if (typeof day === 'string' && day > addDays(dayIn(run.asOf, scope.timeZone), 1)) found.problem ??= problemOf(run, found, field, 'in-future');
  }
  return found;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
