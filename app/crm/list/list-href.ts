import type { FilterGroup } from '../filter/filter.ts';
import type { ListQuery } from './list-query.ts';

/** What the address of a list is made of: the query, and what holds without saying so (a view, or the list as it comes). */
export interface ListPlace {
  query: ListQuery;
  standard: ListQuery;
  /** The id of the view that is looked at; 'all' is no view; null is not said. */
  viewId: string | null;
}

export type ListChange = Partial<Pick<ListQuery, 'filter' | 'search' | 'sort' | 'columns' | 'after' | 'before'>>;

/** The search parameters of the list with something changed; begins at the first page unless the change says otherwise. */
export function changedParams({ query, standard, viewId }: ListPlace, change: ListChange = {}): URLSearchParams {
  const next = { ...query, after: null, before: null, ...change };
  const params = new URLSearchParams();
  if (viewId) params.set('view', viewId);
  if (next.search !== standard.search) params.set('search', next.search);
  if (!isSameFilter(next.filter, standard.filter)) params.set('filter', isEmpty(next.filter) ? '' : JSON.stringify(next.filter));
  if (next.sort.field !== standard.sort.field || next.sort.isDescending !== standard.sort.isDescending) params.set('sort', `${next.sort.isDescending ? '-' : ''}${next.sort.field}`);
  if (next.columns.join() !== standard.columns.join()) params.set('columns', next.columns.join());
  if (next.size !== standard.size) params.set('size', String(next.size));
  if (next.after) params.set('after', next.after);
  if (next.before) params.set('before', next.before);
  return params;
}

/** The list's address with something changed. */
export function listHref(path: string, place: ListPlace, change: ListChange = {}): string {
  const params = changedParams(place, change).toString();
  return params === '' ? path : `${path}?${params}`;
}

/** Whether the list differs from its view in anything a view keeps. */
export function isModified({ query, standard }: Pick<ListPlace, 'query' | 'standard'>): boolean {
  const params = changedParams({ query, standard, viewId: null });
  return ['search', 'filter', 'sort', 'columns'].some((name) => params.has(name));
}

function isEmpty(filter: FilterGroup | null): boolean {
  return filter === null || filter.rules.length === 0;
}

function isSameFilter(left: FilterGroup | null, right: FilterGroup | null): boolean {
  return isEmpty(left) && isEmpty(right) ? true : JSON.stringify(left) === JSON.stringify(right);
}
