import { refused, type Result } from '../result.ts';
import type { CellKind } from './cell-format.ts';

/** A column that an import understands. */
export interface Column<Name extends string = string> {
  name: Name;
  kind: CellKind;
  isRequired: boolean;
  /** Other headers under which it is known, in lower case with underscores. */
  aliases: readonly string[];
}

/** Where a column's cells come from: a column of the file by its place, or the same text for every row. */
export type ColumnSource = { at: number } | { constant: string };
export type ColumnMapping = Record<string, ColumnSource>;

/** What the user said: `email` from column `E-mail adres`, or `currency` always `EUR`. */
export interface MappingWish {
  target: string;
  from: { column: string } | { constant: string };
}

export type MappingProblem = { code: 'column-missing' | 'target-unknown' | 'source-unknown' | 'mapping-unreadable'; columns: string[] };

/**
 * Finds each wanted column: as the user said, else by its plain name or a known other name.
 * Refused with the names of what is missing.
 */
export function mapColumns(columns: readonly Column[], header: readonly string[], wishes: readonly MappingWish[]): { ok: true; value: ColumnMapping } | { ok: false; problem: MappingProblem } {
  const plainHeader = header.map(plainName);
  const unknown = wishes.filter((wish) => !columns.some((column) => column.name === wish.target));
  if (unknown.length > 0) return { ok: false, problem: { code: 'target-unknown', columns: unknown.map((wish) => wish.target) } };
  const mapping: ColumnMapping = {};
  for (const { target, from } of wishes) {
    if ('constant' in from) {
      mapping[target] = { constant: from.constant };
      continue;
    }
    const exact = header.indexOf(from.column);
    const at = exact >= 0 ? exact : plainHeader.indexOf(plainName(from.column));
    if (at < 0) return { ok: false, problem: { code: 'source-unknown', columns: [from.column] } };
    mapping[target] = { at };
  }
  for (const column of columns) {
    if (mapping[column.name]) continue;
    const at = plainHeader.findIndex((name) => name === column.name || column.aliases.includes(name));
    if (at >= 0) mapping[column.name] = { at };
  }
  const missing = columns.filter((column) => column.isRequired && !mapping[column.name]);
  if (missing.length > 0) return { ok: false, problem: { code: 'column-missing', columns: missing.map((column) => column.name) } };
  return { ok: true, value: mapping };
}

/** Reads `email=E-mail adres,currency:=EUR`; a comma inside a header is written `\,`. */
export function parseMapping(text: string): Result<MappingWish[], 'mapping-unreadable'> {
  const wishes: MappingWish[] = [];
  for (const part of text.split(/(?<!\\),/)) {
    if (part.trim() === '') continue;
    const found = /^\s*([a-z_][a-z_.\d]*)\s*(:?=)(.*)$/s.exec(part.replaceAll('\\,', ','));
    if (!found) return refused('mapping-unreadable');
    const [, target = '', sign, value = ''] = found;
    wishes.push({ target, from: sign === ':=' ? { constant: value.trim() } : { column: value.trim() } });
  }
  return { ok: true, value: wishes };
}

function plainName(header: string): string {
  return header.trim().toLowerCase().replace(/[\s-]+/g, '_');
}
