/** Every link of the product, typed. The URLs themselves stand in app/routes.ts. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signOut: '/sign-out',
  secondFactor: '/second-factor',
  forgotPassword: '/forgot-password',
  resetPassword: '/reset-password',
  setUp: '/set-up',
  invitation: (token: string) => `/invitations/${token}`,
  demoSessions: '/demo-sessions',
  preferences: '/preferences',

  me: '/me',
  checklistTicks: '/me/checklist-ticks',
  security: '/me/security',

  roadmap: '/roadmap',
  objectives: '/roadmap/objectives',
  /** Where a goal is added, with the page to go back to when it stands. */
  newObjective: (to: string) => `/roadmap?to=${encodeURIComponent(to)}#objectives`,
  affectedRoles: '/roadmap/roles',
  affectedRolesOnRoadmap: '/roadmap#roles',
  benefitConfirmation: (id: string) => `/roadmap/roles/${id}/confirmation`,
  gate: (id: string) => `/roadmap/gates/${id}`,
  gateVerdicts: (id: string) => `/roadmap/gates/${id}/verdicts`,
  criterionConfirmation: (id: string) => `/roadmap/criteria/${id}/confirmation`,

  specs: '/specs',
  newSpec: '/specs/new',
  spec: (id: string) => `/specs/${id}`,

  kpis: '/kpis',
  kpi: (id: string) => `/kpis/${id}`,

  accounts: '/crm/accounts',
  orders: '/crm/orders',
  imports: '/crm/imports',

  workspaces: '/workspaces',
  settings: '/settings',
  members: '/settings/people',
  teams: '/settings/teams',
  workspace: '/settings/workspace',
  apiKeys: '/settings/api-keys',
  auditLog: '/settings/audit-log',
  auditLogCsv: '/settings/audit-log.csv',

  search: '/search',
  gallery: '/ui',

  openApi: '/api/v1/openapi.json',
  apiEvents: '/api/v1/events',
  apiMetrics: '/api/v1/metrics',
  apiMetricSeries: (id: string) => `/api/v1/metrics/${id}/series`,
} as const;
