import { createContext, useContext } from 'react';
import { ENTITIES } from '../../entity/entities.ts';
import type { Entity } from '../../entity/entity.ts';
import type { ListView } from '../../list/read-list.server.ts';
import { type ListChange, listHref } from '../../list/list-href.ts';
import { paths } from '#app/paths.ts';
import type { Day } from '#app/values/day.ts';

/** What the list's page was given. */
export interface ListScreenData extends ListView {
  canWrite: boolean;
  /** May bring in files and keep views that everybody sees. */
  canShare: boolean;
  /** ISO 4217, of amounts without one of their own. */
  currency: string;
  /** In the workspace. */
  today: Day;
}

interface List {
  data: ListScreenData;
  entity: Entity;
  path: string;
  /** The address of this list with something changed. */
  href: (change?: ListChange) => string;
}

export const ListContext = createContext<List | null>(null);

export function makeList(data: ListScreenData): List {
  const entity = ENTITIES[data.entity];
  const path = paths.records(entity.segment);
  const { query, standard, viewId } = data;
  return { data, entity, path, href: (change) => listHref(path, { query, standard, viewId }, change) };
}

/** The list that the page shows. */
export function useList(): List {
  const list = useContext(ListContext);
  if (!list) throw new Error('Outside a list');
  return list;
}
