import type { Role } from '#app/people/role.ts';
import type { ListForm } from './list-form.ts';
import type { Unlock } from './unlock.ts';
import type { Localized } from '#app/values/localized.ts';

/** How far people are with a list; null figures where fewer than five are shown it. */
export interface CompletionFigures {
  people: number | null;
  finished: number | null;
  /** Left with things to do on it. */
  putAway: number | null;
  isTooSmall: boolean;
}

/** One list in the overview of who makes them. */
export interface ListSummary extends Unlock {
  id: string;
  role: Role;
  title: Localized;
  /** 0 is never published. */
  version: number;
  itemCount: number;
  hasDraft: boolean;
  isWithdrawn: boolean;
  completion: CompletionFigures;
}

/** One version as it was published. */
export interface ListVersion {
  version: number;
  title: Localized;
  publishedAt: Date;
  publishedBy: string;
  replacedAt: Date | null;
  /** How it stood when it was replaced; of the newest one how it stands now. */
  completion: CompletionFigures;
}

/** One list in the editor. */
export interface ManagedList {
  id: string;
  role: Role;
  version: number;
  revision: number;
  isWithdrawn: boolean;
  hasDraft: boolean;
  form: ListForm;
  versions: ListVersion[];
  /** Of the published version: how many did the item, by its key; empty where fewer than five are shown it. */
  doneByItem: Record<string, number>;
  completion: CompletionFigures;
  /** Activities that sources reported, to choose from. */
  activities: string[];
}
