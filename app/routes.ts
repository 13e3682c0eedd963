import { index, layout, route, type RouteConfig } from '@remix-run/route-config';
import { adoptionRoutes } from './urls/adoption-routes.ts';
import { apiRoutes } from './urls/api-routes.ts';
import { crmRoutes } from './urls/crm-routes.ts';
import { kpisRoutes, wallRoutes } from './urls/kpis-routes.ts';
import { peopleRoutes } from './urls/people-routes.ts';
import { roadmapRoutes } from './urls/roadmap-routes.ts';
import { specsRoutes } from './urls/specs-routes.ts';

/** Every URL of the product, by room. Links to them: app/paths.ts. */
export default [
  // Signing in, without the shell
  route('sign-in', 'routes/people/sign-in.tsx'),
  route('sign-out', 'routes/people/sign-out.tsx'),
  route('second-factor', 'routes/people/second-factor.tsx'),
  route('forgot-password', 'routes/people/forgot-password.tsx'),
  route('reset-password', 'routes/people/reset-password.tsx'),
  route('set-up', 'routes/people/set-up.tsx'),
  route('invitations/:token', 'routes/people/invitation.tsx'),
  route('demo-sessions', 'routes/people/demo-sessions.tsx'),
  route('preferences', 'routes/people/preferences.tsx'),
  route('workspaces', 'routes/people/workspaces.tsx'),
  route('unsubscribe/:token', 'routes/people/unsubscribe.tsx'),
  route('calendars/:file', 'routes/roadmap/calendar.ts'),
  route('partners/:token', 'routes/specs/partner-specs.tsx'),

  layout('routes/shell.tsx', [
    index('routes/home.tsx'),
    ...adoptionRoutes,
    ...roadmapRoutes,
    ...specsRoutes,
    ...kpisRoutes,
    ...crmRoutes,
    ...peopleRoutes,
    // A table of a page as a file
    route('tables/:table/:format', 'routes/page-table.ts'),
    // What the command palette finds
    route('search', 'routes/search.ts'),
  ]),

  ...wallRoutes,

  // The design system's gallery; not in production
  route('ui', 'routes/gallery.tsx'),
  ...apiRoutes,
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
