import type { ImportCounts } from '#app/values/import.ts';

/** An import as the history shows it. */
export interface ImportSummary extends ImportCounts {
  id: string;
  kind: string;
  fileName: string;
  importedBy: string;
  finishedAt: Date | null;
}
