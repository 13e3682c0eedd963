import { useState } from 'react';

/** Chosen rows: some by id, or all that the list holds but a few. */
type Selection = { ids: string[] } | { all: true; except: string[] };

export interface ListSelection {
  selection: Selection;
  /** How many are chosen. */
  count: number;
  isAll: boolean;
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  /** All rows of the page, or none of them when all were. */
  togglePage: () => void;
  /** Of the page: all, some or no rows. */
  page: 'all' | 'some' | 'none';
  selectAll: () => void;
  clear: () => void;
}

const NONE: Selection = { ids: [] };

/**
 * Which rows are chosen, kept from page to page as long as search and filter stay the same.
 * @param key what makes it another list, such as its filter
 * @param total how many rows the list holds
 */
export function useListSelection(key: string, pageIds: readonly string[], total: number): ListSelection {
  const [kept, setKept] = useState<{ key: string; selection: Selection }>({ key, selection: NONE });
  const selection = kept.key === key ? kept.selection : NONE;
  const set = (next: Selection) => setKept({ key, selection: next });
  const isAll = 'all' in selection;
  const listed = 'all' in selection ? selection.except : selection.ids;
  const has = (id: string) => listed.includes(id) !== isAll;
  const write = (ids: string[]): Selection => ('all' in selection ? { all: true, except: ids } : { ids });
  const chosen = pageIds.filter(has).length;
  const page = chosen === 0 ? 'none' : chosen === pageIds.length ? 'all' : 'some';
  return {
    selection,
    count: isAll ? Math.max(0, total - listed.length) : listed.length,
    isAll,
    has,
    page,
    toggle: (id) => set(write(listed.includes(id) ? listed.filter((each) => each !== id) : [...listed, id])),
    togglePage: () => {
      const others = listed.filter((id) => !pageIds.includes(id));
      const wantsThem = page !== 'all';
      set(write(wantsThem === isAll ? others : [...others, ...pageIds]));
    },
    selectAll: () => set({ all: true, except: [] }),
    clear: () => set(NONE),
  };
}
