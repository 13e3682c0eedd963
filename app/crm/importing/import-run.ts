import type { Scope } from '#app/people/scope.ts';
import type { EntityName, FieldValue } from '../entity/entity.ts';
import type { RecordInput } from '../record/record.ts';
import type { PlanNode } from './compile-plan.ts';
import type { ImportPlan } from './plan.ts';
import type { RowPart, RowProblem } from './read-row.ts';
import type { SeenKeys } from './seen-keys.ts';

/** A row of the file on its way in. */
export interface ImportRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  cells: readonly string[];
  /** What it says; null when it could not be read. */
  part: RowPart | null;
  problem: RowProblem | null;
  /** It stood in the file before, as it is. */
  isDuplicate: boolean;
}

/** What would change of one record: shown by a dry run. */
export interface ChangeSample {
  row: number;
  title: string;
  recordId: string;
  /** Of its amounts; null when it has none of its own. */
  currency: string | null;
  fields: { field: string; before: FieldValue; after: FieldValue }[];
  /** What the records are called that would be made because the row names them, by the id that stands for them. */
  names: Record<string, string>;
}

/** What a run keeps in mind between its chunks. */
interface RunMemory {
  seen: SeenKeys;
  /** Records that rows refer to, found or made before: by kind and how the row names it. */
  found: Map<string, string>;
  /** Which of these the chunk at hand added. */
  recent: string[];
  members: Map<string, string> | null;
  /** Of a dry run: what rows call the records that would be made, by the id that stands for them. */
  foreseen: Map<string, string>;
  /** By what those of the kind that is imported will be found: the key and the form in which it is compared, and what they would say. */
  foreseenKeys: Map<string, { id: string; input: RecordInput }>;
  /** Of a dry run of organisations: which would stand under which. */
  foreseenParents: Map<string, string>;
}

/** An import while it goes on. */
export interface ImportRun {
  scope: Scope;
  plan: ImportPlan;
  root: PlanNode;
  header: readonly string[];
  /** Now. */
  asOf: Date;
  isDryRun: boolean;
  /** Where telephone numbers without a country code are dialled. */
  country: string;
  /** The systems whose numbers the file may use. */
  systems: string[];
  memory: RunMemory;
}

/** What came of some rows. */
export interface RowCounts {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  duplicate: number;
  rejected: number;
}

export interface ChunkOutcome extends RowCounts {
  refused: { row: number; cells: readonly string[]; problem: RowProblem }[];
  /**
   * Other counts worth telling: owners that are nobody here, records made because rows name them, references left out because
   * what they name is not here and cannot be made from the file; of a dry run also how many new records would be called the
   * same as one that is here.
   */
  notes: { ownersUnknown: number; made: Partial<Record<EntityName, number>>; unlinked: Partial<Record<EntityName, number>>; alike: number };
  /** Of a dry run: some records that would change, and how many would in each field. */
  samples: ChangeSample[];
  changes: Record<string, number>;
}

export function emptyChunk(rows: number): ChunkOutcome {
  return { rows, created: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 0, refused: [], notes: { ownersUnknown: 0, made: {}, unlinked: {}, alike: 0 }, samples: [], changes: {} };
}
