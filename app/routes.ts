import { index, layout, prefix, route, type RouteConfig } from '@remix-run/route-config';

/** Every URL of the product on one page, grouped by room. Links to them: app/paths.ts. */
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

  layout('routes/shell.tsx', [
    index('routes/home.tsx'),

    // Adoption
    route('me', 'routes/adoption/me.tsx'),
    route('me/checklist-ticks', 'routes/adoption/checklist-ticks.tsx'),

    // Roadmap
    route('roadmap', 'routes/roadmap/roadmap.tsx'),
    route('roadmap/objectives', 'routes/roadmap/objectives.tsx'),
    route('roadmap/roles', 'routes/roadmap/roles.tsx'),
    route('roadmap/roles/:role/confirmation', 'routes/roadmap/role-confirmation.tsx'),
    route('roadmap/gates/:gate', 'routes/roadmap/gate.tsx'),
    route('roadmap/gates/:gate/verdicts', 'routes/roadmap/gate-verdicts.tsx'),
    route('roadmap/criteria/:criterion/confirmation', 'routes/roadmap/criterion-confirmation.tsx'),

    // Specifications
    route('specs', 'routes/specs/specs.tsx'),
    route('specs/new', 'routes/specs/new-spec.tsx'),
    route('specs/:spec', 'routes/specs/spec.tsx'),

    // KPIs
    route('kpis', 'routes/kpis/kpis.tsx'),
    route('kpis/:kpi', 'routes/kpis/kpi.tsx'),

    // CRM
    route('crm/accounts', 'routes/crm/accounts.tsx'),
    route('crm/orders', 'routes/crm/orders.tsx'),
    route('crm/imports', 'routes/crm/imports.tsx'),

    // People and settings
    route('me/security', 'routes/people/security.tsx'),
    route('settings', 'routes/people/settings.tsx', [
      route('people', 'routes/people/members.tsx'),
      route('teams', 'routes/people/teams.tsx'),
      route('workspace', 'routes/people/workspace.tsx'),
      route('api-keys', 'routes/people/api-keys.tsx'),
      route('audit-log', 'routes/people/audit-log.tsx'),
    ]),
    route('settings/audit-log.csv', 'routes/people/audit-log-csv.ts'),

    // What the command palette finds
    route('search', 'routes/search.ts'),
  ]),

  // The design system's gallery; not in production
  route('ui', 'routes/gallery.tsx'),

  ...prefix('api/v1', [
    route('openapi.json', 'routes/api/v1/openapi.ts'),
    route('events', 'routes/api/v1/events.ts'),
    route('metrics', 'routes/api/v1/metrics.ts'),
    route('metrics/:metric/series', 'routes/api/v1/metric-series.ts'),
    route('*', 'routes/api/v1/not-found.ts'),
  ]),

  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
