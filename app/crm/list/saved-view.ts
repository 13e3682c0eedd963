import type { EntityName } from '../entity/entity.ts';
import type { ListQuery } from './list-query.ts';

export type Visibility = 'personal' | 'team' | 'public';
export type ViewLayout = 'table' | 'board' | 'calendar';

/** What a view keeps of a list. */
export type ViewQuery = Pick<ListQuery, 'filter' | 'search' | 'sort' | 'columns'> & { layout: ViewLayout };

/** A list as somebody keeps it. */
export interface SavedView {
  id: string;
  entity: EntityName;
  name: string;
  visibility: Visibility;
  ownerId: string;
  ownerName: string;
  /** Of a team's view; null otherwise. */
  teamId: string | null;
  query: ViewQuery;
  /** Opens when nothing is asked: a personal one before the team's, that before the public one. */
  isDefault: boolean;
  isPinned: boolean;
  version: number;
  /** Its filter asks for what is no longer in use, such as a field of the workspace; it is kept, but cannot be applied. */
  isUnreadable: boolean;
  /** The reader may change and remove it. */
  canChange: boolean;
}

/** What somebody wants to keep. */
export interface ViewInput {
  name: string;
  visibility: Visibility;
  teamId?: string | null;
  /** As it came; read again when it is kept. */
  query: { filter: unknown; search?: string; sort: { field: string; isDescending: boolean }; columns: readonly string[]; layout?: ViewLayout };
  isDefault?: boolean;
  isPinned?: boolean;
}

/** What somebody changes of a view; without a query what it shows stays as it is. */
export type ViewChange = Omit<ViewInput, 'query'> & Partial<Pick<ViewInput, 'query'>>;

/** name-taken: the reader has a view of this name. not-allowed: it is somebody else's. sharing-not-allowed: a view for all is made by who may bring in files. */
export type ViewRefusal = 'not-found' | 'not-allowed' | 'sharing-not-allowed' | 'name-taken' | 'name-missing' | 'name-too-long' | 'team-unknown' | 'query-unfit' | 'changed-meanwhile';
