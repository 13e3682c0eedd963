import type { CellFormat } from '#app/values/table/cell-format.ts';
import type { Delimiter } from '#app/values/table/delimiter.ts';
import type { Encoding } from '#app/values/table/encoding.ts';
import type { EntityName, FieldKind } from '../entity/entity.ts';

/** Where the values of a field come from: a column of the file, the same for every row, the row's number, or a text with `{row}` in it. */
export type CellSource = { column: string } | { constant: string } | { rowNumber: true } | { template: string };

export const DURATION_UNITS = ['seconds', 'milliseconds', 'minutes', 'hours'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

export interface PlannedColumn {
  /** A field (`email`, `custom.age`), a relation to find or make a record by (`account_id`) or a field of it (`account.industry`, `order.account.name`). */
  target: string;
  from: CellSource;
  /** What the file writes, and what it means here; a value that is not named stays as it is. */
  values?: Record<string, string>;
  /** What any other value means, an empty one too; without it a value stays as it is. */
  otherwise?: string;
  /** In what a duration is written; seconds unless said. */
  unit?: DurationUnit;
  /** An empty cell empties the field of a record that is known already; otherwise it is left alone. */
  canEmpty?: boolean;
}

export const IMPORT_MODES = ['both', 'create', 'update', 'skip-existing'] as const;
/** create and update refuse the rows that are the other; skip-existing leaves known records as they are. */
export type ImportMode = (typeof IMPORT_MODES)[number];

/** A column of the file that becomes a field of the workspace. */
export interface NewField {
  entity: EntityName;
  key: string;
  label: string;
  kind: Extract<FieldKind, 'text' | 'long-text' | 'integer' | 'decimal' | 'day' | 'flag' | 'choice'>;
  choices?: string[];
}

/** How a file of records is read and what becomes of it. */
export interface ImportPlan {
  entity: EntityName;
  columns: PlannedColumn[];
  /** Fields by which a row is recognised as a record that is there, best first; none makes every row a new record. */
  matchKeys: string[];
  mode: ImportMode;
  /** Kinds of records that are made when a row names one that is not there. */
  createMissing: EntityName[];
  newFields?: NewField[];
  encoding?: Encoding;
  delimiter?: Delimiter;
  /** How a column writes dates and numbers, where that is not what its cells say; by header. */
  formats?: Record<string, CellFormat>;
  /** Refuses amounts with more than two decimals, which are rounded to cents otherwise. */
  isExact?: boolean;
  /** Days that may not lie after tomorrow. */
  notInFuture?: string[];
  /** What the first pipeline is called, where deals come in and there is none: in the language of who asks. */
  firstPipeline?: string;
}

/** Headers made distinct, so that a column can be named by its header: a second `Name` is `Name (2)`, an empty one `#3`. */
export function distinctHeader(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((given, at) => {
    const name = given === '' ? `#${at + 1}` : given;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
