import type { Role } from '#app/people/role.ts';

/** Pages without a parameter in their URL, with a role that uses them: what screenshots and accessibility checks walk. */
export const PAGES: { path: string; role: Role | null }[] = [
  { path: '/sign-in', role: null },
  { path: '/forgot-password', role: null },
  { path: '/roadmap', role: 'project-lead' },
  { path: '/kpis', role: 'management' },
  { path: '/adoption', role: 'management' },
  { path: '/specs', role: 'project-lead' },
  { path: '/specs/new', role: 'project-lead' },
  { path: '/me', role: 'end-user' },
  { path: '/crm/accounts', role: 'analyst' },
  { path: '/crm/contacts', role: 'analyst' },
  { path: '/crm/deals', role: 'end-user' },
  { path: '/crm/interactions', role: 'analyst' },
  { path: '/crm/orders', role: 'analyst' },
  { path: '/crm/trash', role: 'analyst' },
  { path: '/crm/history', role: 'analyst' },
  { path: '/crm/imports', role: 'analyst' },
  { path: '/crm/deals/board', role: 'end-user' },
  { path: '/crm/tasks/today', role: 'end-user' },
  { path: '/crm/calendar', role: 'end-user' },
  { path: '/crm/capture', role: 'end-user' },
  { path: '/crm/duplicates', role: 'project-lead' },
  { path: '/me/security', role: 'end-user' },
  { path: '/workspaces', role: 'administrator' },
  { path: '/settings/people', role: 'administrator' },
  { path: '/settings/teams', role: 'administrator' },
  { path: '/settings/workspace', role: 'administrator' },
  { path: '/settings/api-keys', role: 'administrator' },
  { path: '/settings/crm-fields', role: 'administrator' },
  { path: '/settings/usage', role: 'project-lead' },
  { path: '/settings/webhooks', role: 'administrator' },
  { path: '/settings/privacy', role: 'administrator' },
  { path: '/settings/audit-log', role: 'administrator' },
  { path: '/ui', role: null },
];

/** Pages behind a link: opened by following the first link that matches. */
export const LINKED_PAGES: { from: string; link: string; role: Role; name: string }[] = [
  { from: '/crm/accounts', link: 'a[data-row]', role: 'project-lead', name: 'account' },
  { from: '/crm/contacts', link: 'a[data-row]', role: 'project-lead', name: 'contact' },
  { from: '/crm/deals', link: 'a[data-row]', role: 'end-user', name: 'deal' },
  { from: '/crm/history', link: 'main a[href^="/crm/history/"]', role: 'analyst', name: 'batch' },
  { from: '/kpis', link: 'main a[href^="/kpis/"]', role: 'management', name: 'kpi' },
  { from: '/specs', link: 'main a[href^="/specs/"]:not([href="/specs/new"])', role: 'project-lead', name: 'spec' },
  { from: '/roadmap', link: 'a[href^="/roadmap/gates/"]', role: 'project-lead', name: 'gate' },
];
