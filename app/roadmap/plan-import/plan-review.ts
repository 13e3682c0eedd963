import type { SendingRefusal } from '#app/web/sent-file.server.ts';
import type { NoTable } from '#app/values/table/no-table.ts';
import type { Day } from '#app/values/day.ts';
import { z } from 'zod';
import type { PhaseKind } from '../phase.ts';
import { PLAN_COLOURS, type PlanColour, type PlanShape } from '../plan/plan-item.ts';
import type { RowRefusal } from './check-rows.ts';
import type { FileNote } from './file-row.ts';
import type { NoProject } from './read-plan-xml.ts';

/** Why a file is no plan to read. */
export type PlanFileRefusal = SendingRefusal | NoTable | NoProject | 'broken-quotes' | 'row-too-long' | 'no-name-column' | 'no-last-column' | 'no-rows';

/** For what the file does not say. */
export const ImportChoiceSchema = z.object({ phaseId: z.uuid(), colour: z.enum(PLAN_COLOURS) });
export type ImportChoice = z.output<typeof ImportChoiceSchema>;

export interface ReviewedItem {
  row: number;
  name: string;
  shape: PlanShape;
  colour: PlanColour;
  phase: PhaseKind;
  first: Day;
  last: Day;
  hours: number | null;
  waitsFor: string;
}

/** Of a long file so much is shown to judge it by. */
export const MOST_SHOWN = 100;

/** What adding a file would do. */
export interface PlanReview extends ImportChoice {
  uploadId: string;
  fileName: string;
  /** The first of what would be added. */
  items: ReviewedItem[];
  /** How many would be. */
  count: number;
  links: number;
  /** How many of it begin later than the file says, for what they wait for. */
  pushed: number;
  /** The first of what is refused; empty is that it can be added. */
  refusals: RowRefusal[];
  refused: number;
  notes: FileNote[];
}

/** What the page is told after a file was sent. */
export interface PlanImportAnswer {
  review: PlanReview | null;
  refusal: PlanFileRefusal | null;
}
