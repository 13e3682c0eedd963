import { m } from '#app/messages/compiled/messages.js';
import type { MergeRefusal } from '../../duplicates/merge-refusal.ts';

/** Why two records were not merged, and what to do. */
export const MERGE_REFUSALS: Readonly<Record<MergeRefusal, () => string>> = {
  'same-record': () => m.duplicate_refused_same(),
  gone: () => m.duplicate_refused_gone(),
  'changed-meanwhile': () => m.duplicate_refused_changed(),
  taken: () => m.duplicate_refused_taken(),
};
