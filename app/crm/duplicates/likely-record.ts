import type { DuplicateCode } from '../identity/duplicate.ts';

/** A record that may be the one somebody is typing. */
export interface LikelyRecord {
  id: string;
  title: string;
  /** From 0 to 100. */
  score: number;
  /** What speaks for it, strongest first. */
  reasons: DuplicateCode[];
}
