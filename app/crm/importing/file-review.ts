import type { ChunkOutcome } from './import-run.ts';

/** What a dry run showed. */
export interface FileReview extends Omit<ChunkOutcome, 'refused'> {
  refused: { row: number; column: string | null; code: string; value: string }[];
  /** The rest of the file is still being looked at. */
  isPart: boolean;
}
