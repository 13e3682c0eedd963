import type { EntityName } from '../entity/entity.ts';
import type { ChunkOutcome, RowCounts } from './import-run.ts';
import type { ImportPlan } from './plan.ts';

export type ImportStatus = 'planned' | 'running' | 'stopped' | 'done' | 'failed' | 'reverting' | 'reverted';

/** How far taking an import back is; counted in records of every kind, also those that rows brought along. */
export interface ImportUndo {
  /** Looked at, of `total`. */
  done: number;
  total: number;
  /** As they were before the import. */
  undone: number;
  /** Changed or used by others since: they stay as they are now. */
  left: number;
}


/** An import of records as its pages show it. */
export interface ImportJob extends RowCounts {
  id: string;
  entity: EntityName;
  fileName: string;
  plan: ImportPlan;
  header: string[];
  status: ImportStatus;
  batchId: string;
  /** The act that takes it back, and how far that is; null when nobody asked. */
  undoBatchId: string | null;
  undo: ImportUndo | null;
  /** Null while nobody has counted them. */
  rowsTotal: number | null;
  notes: Partial<ChunkOutcome['notes']>;
  /** Why it could not go on: a code of an unreadable file or a plan that does not fit, or a text. */
  error: string | null;
  memberId: string | null;
  actor: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}
