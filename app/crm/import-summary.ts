/** An import as the history shows it. */
export interface ImportSummary {
  id: string;
  kind: string;
  fileName: string;
  importedBy: string;
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  duplicate: number;
  rejected: number;
  finishedAt: Date | null;
}
