import type { Day } from '#app/values/day.ts';
import type { Localized } from '#app/values/localized.ts';
import type { ChecklistItem, ItemState } from './checklist.ts';

/** An item as it stands for the reader. */
export interface OwnItem extends ChecklistItem {
  state: ItemState;
  isTickedByHand: boolean;
}

/** One list as it stands for the reader. */
export interface OwnChecklist {
  id: string;
  title: Localized;
  week: number;
  items: OwnItem[];
  progress: { done: number; total: number; isFinished: boolean };
}

/** Everything the reader's role has. */
export interface OwnChecklists {
  /** To be done now, and finished ones that were not closed yet; the earliest week first, what is open before what is finished. */
  now: OwnChecklist[];
  /** Those that come later; the day is null while that waits for go-live. */
  coming: { id: string; title: Localized; on: Day | null }[];
  /** Put away by the reader, finished or not. */
  putAway: { id: string; title: Localized; progress: OwnChecklist['progress'] }[];
  /** False: nothing is measured of this person, so events tick nothing. */
  isEnrolled: boolean;
  /** Changes with everything that can tick something: what the page listens for. */
  mark: string;
}
