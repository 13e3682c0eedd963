import type { Role } from '#app/people/role.ts';

/** Pages without a parameter in their URL, with a role that uses them: what screenshots and accessibility checks walk. */
export const PAGES: { path: string; role: Role | null }[] = [
  { path: '/sign-in', role: null },
  { path: '/forgot-password', role: null },
  { path: '/roadmap', role: 'project-lead' },
  { path: '/kpis', role: 'management' },
  { path: '/specs', role: 'project-lead' },
  { path: '/specs/new', role: 'project-lead' },
  { path: '/me', role: 'end-user' },
  { path: '/crm/accounts', role: 'analyst' },
  { path: '/crm/orders', role: 'analyst' },
  { path: '/crm/imports', role: 'analyst' },
  { path: '/me/security', role: 'end-user' },
  { path: '/workspaces', role: 'administrator' },
  { path: '/settings/people', role: 'administrator' },
  { path: '/settings/teams', role: 'administrator' },
  { path: '/settings/workspace', role: 'administrator' },
  { path: '/settings/api-keys', role: 'administrator' },
  { path: '/settings/audit-log', role: 'administrator' },
  { path: '/ui', role: null },
];

/** Pages behind a link: opened by following the first link that matches. */
export const LINKED_PAGES: { from: string; link: string; role: Role; name: string }[] = [
  { from: '/kpis', link: 'main a[href^="/kpis/"]', role: 'management', name: 'kpi' },
  { from: '/specs', link: 'main a[href^="/specs/"]:not([href="/specs/new"])', role: 'project-lead', name: 'spec' },
  { from: '/roadmap', link: 'a[href^="/roadmap/gates/"]', role: 'project-lead', name: 'gate' },
];
