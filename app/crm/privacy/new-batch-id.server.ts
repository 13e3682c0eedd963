import { randomUUID } from 'node:crypto';

/** For work that is many acts: each person erased is one. */
export function newBatchId(): string {
  return randomUUID();
}
