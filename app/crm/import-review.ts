import type { ImportKind } from '#app/values/import-kind.ts';
import type { ImportOutcome } from '#app/values/import.ts';
import type { NoTable } from '#app/values/table/no-table.ts';
import type { MappingProblem, MappingWish } from '#app/values/table/column.ts';

/** Why a file could not be looked at. */
export type FileRefusal = 'no-file' | 'too-large' | 'too-large-unpacked' | 'not-unpackable' | 'unreadable-name' | 'gone' | 'not-allowed' | 'no-rows' | NoTable | 'broken-quotes' | 'row-too-long';

/** What a dry run of a file showed: enough to decide on importing it. */
export interface ImportReview {
  kind: ImportKind;
  uploadId: string;
  fileName: string;
  /** The product and file that it was recognised as; null when it is of nobody we know. */
  product: string | null;
  header: string[];
  preview: string[][];
  encoding: string;
  delimiter: string;
  /** The import's columns, each with the header it is read from; null when it is not in the file. */
  columns: { name: string; isRequired: boolean; from: string | null }[];
  /** What must be said first; null when the columns are all known. */
  problem: MappingProblem | null;
  outcome: ImportOutcome | null;
}

/** What the page is told after a file was sent. */
export interface ImportAnswer {
  review: ImportReview | null;
  refusal: FileRefusal | null;
  /** Where in the file that is; null when it is the file as a whole. */
  nearRow: number | null;
}

/** Reads the choices `column-email=E-mail adres` of a form. */
export function readWishes(form: FormData): MappingWish[] {
  return [...form].flatMap(([name, value]) => {
    if (!name.startsWith('column-') || typeof value !== 'string' || value === '') return [];
    return [{ target: name.slice('column-'.length), from: { column: value } }];
  });
}
