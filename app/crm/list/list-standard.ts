import type { Entity, Field } from '../entity/entity.ts';
import type { FilterProblem } from '../filter/filter.ts';
import type { ListQuery } from './list-query.ts';
import { ALL, OPEN, openQuery, openRule } from './open-list.ts';
import { standardQuery } from './read-list-query.ts';
import type { SavedView } from './saved-view.ts';

interface Asked {
  params: URLSearchParams;
  customFields: readonly Field[];
  /** Those that the reader sees. */
  views: readonly SavedView[];
  /** The one that opens by itself; null when there is none. */
  byItself: SavedView | null;
  /** The columns that the reader arranged; null is as it comes. */
  columns?: readonly string[] | null;
}

/**
 * Why a list is not what was asked for. filter: the one in the address cannot be read; view-filter: nor can that of the view;
 * view-gone: there is no such view, or not for this reader.
 */
export type ListProblem = 'filter' | 'view-filter' | 'view-gone';

export interface ListStandard {
  /** What holds without saying so. */
  standard: ListQuery;
  /** The id of a view, `open`, `all`; null when the address only says what it asks. */
  viewId: string | null;
  /** What is the matter with the view that was asked for; null when nothing is. */
  problem: ListProblem | null;
}

const ASKING = ['filter', 'search', 'sort', 'columns', 'trash'];

/**
 * What a list is before the rest of its address is read: the view asked for; where nothing at all is asked, the view that opens
 * by itself, or else what is open. An address that asks for something without naming a view asks it of everything.
 */
export function listStandard(entity: Entity, { params, customFields, views, byItself, columns = null }: Asked): ListStandard {
  const comes = { ...standardQuery(entity, customFields), ...(columns ? { columns } : {}) };
  const asked = params.get('view');
  const isBare = asked === null && !ASKING.some((name) => params.has(name));
  const view = asked === null ? (isBare ? byItself : null) : views.find(({ id }) => id === asked);
  if (view) return { standard: { ...comes, filter: view.query.filter, search: view.query.search, sort: view.query.sort, columns: view.query.columns }, viewId: view.id, problem: view.isUnreadable ? 'view-filter' : null };
  if (openRule(entity.name) && (asked === OPEN || isBare)) return { standard: openQuery(entity, comes), viewId: OPEN, problem: null };
  return { standard: comes, viewId: asked === ALL ? ALL : null, problem: asked === null || asked === ALL || asked === OPEN ? null : 'view-gone' };
}

/** What is the matter with a list as a whole; a filter in the address goes before that of the view. */
export function listProblem(params: URLSearchParams, ofView: ListProblem | null, ofFilter: FilterProblem | null): ListProblem | null {
  return params.has('filter') ? ofFilter && 'filter' : ofView;
}
