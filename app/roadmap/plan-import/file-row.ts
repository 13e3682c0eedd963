/** What can be said of something in a file that becomes a plan. */
export const PLAN_COLUMNS = ['phase', 'name', 'shape', 'colour', 'owner', 'starts', 'last', 'planned-starts', 'planned', 'state', 'hours-planned', 'hours-spent', 'waits-for'] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** Without these there is no plan in it. */
export const REQUIRED_COLUMNS: readonly PlanColumn[] = ['name', 'last'];

/** One thing of the file, days in ISO where they could be read, the rest as it stands; a column that is absent was not said. */
export interface FileRow {
  /** Where people find it: the row of the table, or the number that Microsoft Project shows. */
  row: number;
  cells: Partial<Record<PlanColumn, string>>;
  /** By its own key, where the file has keys; null is by the names in the cell. */
  byKey: { key: string; waitsFor: readonly { key: string; lagDays: number }[] } | null;
}

/** What was left out of a file, or taken otherwise than it stood. */
export const NOTE_CODES = ['already-there', 'late', 'owner-unknown', 'summary', 'inactive', 'summary-link', 'link-type', 'same-day', 'working-lag', 'lag-left'] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

export interface FileNote {
  code: NoteCode;
  row: number;
}

export interface ReadPlan {
  rows: FileRow[];
  notes: FileNote[];
}

/** A plan of a thousand tasks with all its resources and calendars is about a third of this. */
export const MOST_MEGABYTES = 20;

/** More is a file for several plans: it can be cut up. */
export const MOST_ROWS = 1_000;
