import type { BulkOutcome, BulkPreview, BulkProblem } from './bulk-edit.ts';

/** What the list is told of a bulk act; `batchId` undoes it. list-unclear: what the list was narrowed to is no longer there, so that all would mean everything. */
export type BulkAnswer =
  | { status: 'preview'; preview: BulkPreview }
  | { status: 'done'; outcome: BulkOutcome; batchId: string }
  | { status: 'list-unclear' }
  | { status: 'refused'; problems: BulkProblem[] };
