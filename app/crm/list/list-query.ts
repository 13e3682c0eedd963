import type { FilterGroup } from '../filter/filter.ts';

/** What a list is asked for; it stands in the URL, so that a list can be shared and gone back to. */
export interface ListQuery {
  /** Null is all records. */
  filter: FilterGroup | null;
  /** Words that must all occur in the name, or the beginning of an e-mail address, telephone or other number; '' is all. */
  search: string;
  sort: { field: string; isDescending: boolean };
  /** Names of fields, in the order in which they are shown. */
  columns: readonly string[];
  /** The id of the row after which, or before which, the page lies. */
  after: string | null;
  before: string | null;
  /** Rows in a page. */
  size: number;
  /** Only what is in the trash, instead of only what is not. */
  isTrash: boolean;
}

export const PAGE_SIZE = 50;
export const LARGEST_PAGE = 1000;
