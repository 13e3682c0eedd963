import type { BulkOutcome, BulkPreview, BulkProblem } from './bulk-edit.ts';

/** What the list is told of a bulk act; `batchId` undoes it. */
export type BulkAnswer =
  | { status: 'preview'; preview: BulkPreview }
  | { status: 'done'; outcome: BulkOutcome; batchId: string }
  | { status: 'refused'; problems: BulkProblem[] };
