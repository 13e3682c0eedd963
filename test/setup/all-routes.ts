import type { RouteConfigEntry } from '@remix-run/route-config';
import routes from '#app/routes.ts';

export interface ListedRoute {
  id: string;
  /** With its parameters, such as /kpis/:kpi. */
  path: string;
}

/** Every route with an address, read from the route table itself; layouts have none. */
export function allRoutes(): ListedRoute[] {
  return flatten(routes, '');
}

function flatten(entries: RouteConfigEntry[], above: string): ListedRoute[] {
  return entries.flatMap((entry) => {
    const path = [above, entry.path].filter(Boolean).join('/');
    const own = entry.path !== undefined || entry.index ? [{ id: entry.file.replace(/\.tsx?$/, ''), path: `/${path}` }] : [];
    return [...own, ...flatten(entry.children ?? [], path)];
  });
}
