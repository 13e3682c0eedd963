import type { UnreadableTable } from '#app/values/table/read-table.ts';
import type { CellFormat } from '#app/values/table/cell-format.ts';
import type { EntityName, Field, FieldKind } from '../entity/entity.ts';
import type { PlanProblem } from './compile-plan.ts';
import type { ImportJob } from './import-job.ts';
import type { FileReview } from './file-review.ts';
import type { RefusedPage } from './refused-row.ts';
import type { TargetGroup } from './target-choice.ts';

export const IMPORT_STEPS = ['file', 'columns', 'keys', 'check'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

/** A column of the file, for choosing where it goes. */
export interface ColumnView {
  header: string;
  samples: string[];
  /** Its values when they are few, with how often each stands in the rows that were looked at. */
  values: { value: string; count: number }[] | null;
  format: CellFormat;
  /** The field it goes to writes dates or numbers. */
  kind: FieldKind | null;
}

/** What it takes to tell the changes that a dry run found. */
export interface ReviewWords {
  /** The fields that would change. */
  fields: Field[];
  /** What references and members are called, by id. */
  titles: Record<string, string>;
  /** ISO 4217, of amounts without one of their own. */
  currency: string;
}

/** What the page of one import shows. */
export interface ImportPage {
  job: ImportJob;
  step: ImportStep;
  /** While it is being planned; null when the file cannot be read in this way. */
  file: { preview: string[][]; encoding: string; delimiter: string; columns: ColumnView[] } | null;
  /** Why the file cannot be read, or the plan not be run. */
  unreadable: UnreadableTable['code'] | null;
  nearRow: number | null;
  problem: PlanProblem | null;
  groups: TargetGroup[];
  mappings: { id: string; name: string }[];
  /** The product whose export the file looks like. */
  product: string | null;
  /** The name of the kept mapping by which the columns are filled in. */
  kept: string | null;
  /** Fields that a new record must have and no column fills. */
  unfilled: string[];
  keyChoices: string[];
  /** The kinds of records that rows refer to. */
  kinds: EntityName[];
  review: FileReview | null;
  /** The last time that the same file came in, to the byte; null when it never did, or was taken back. */
  earlier: { id: string; at: Date; created: number } | null;
  words: ReviewWords;
  refused: RefusedPage;
}
