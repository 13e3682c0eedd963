import type { Localized } from '#app/values/localized.ts';
import type { ChecklistItem, ItemState } from './checklist.ts';

/** An item as it stands for the reader. */
export interface OwnItem extends ChecklistItem {
  state: ItemState;
  isTickedByHand: boolean;
}

/** Somebody's own checklist as it stands. */
export interface OwnChecklist {
  title: Localized;
  items: OwnItem[];
  progress: { done: number; total: number; isFinished: boolean };
  /** False: nothing is measured of this person, so nothing ticks itself. */
  isEnrolled: boolean;
}
