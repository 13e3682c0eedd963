import type { Permission } from '#app/people/permission.ts';

/**
 * What a method of a route asks of who calls it. public: nothing. signed-in: a person, in whatever workspace.
 * member: somebody of the workspace, in any role. none: there is no such method.
 */
export type Need = Permission | 'public' | 'signed-in' | 'member' | 'none';

export interface RouteNeeds {
  GET: Need;
  POST: Need;
  /** A form that would write when it were allowed, so that a refusal that writes first is caught. `{…}` are planted ids. */
  form?: Record<string, string>;
  /** The GET itself writes a line in the log, on purpose. */
  readingIsLogged?: true;
}

/** The one expectation the generated test is held against: a route without a row here fails it. */
export const ROUTE_NEEDS: Record<string, RouteNeeds> = {
  'routes/people/sign-in': { GET: 'public', POST: 'public' },
  'routes/people/sign-out': { GET: 'public', POST: 'public' },
  'routes/people/second-factor': { GET: 'public', POST: 'public' },
  'routes/people/forgot-password': { GET: 'public', POST: 'public' },
  'routes/people/reset-password': { GET: 'public', POST: 'public' },
  'routes/people/set-up': { GET: 'public', POST: 'public' },
  'routes/people/invitation': { GET: 'public', POST: 'public' },
  'routes/people/demo-sessions': { GET: 'public', POST: 'public' },
  'routes/people/preferences': { GET: 'public', POST: 'public' },
  'routes/people/workspaces': { GET: 'signed-in', POST: 'signed-in', form: { workspaceId: '{workspace}' } },

  'routes/home': { GET: 'member', POST: 'none' },
  'routes/adoption/me': { GET: 'checklist:use', POST: 'none' },
  'routes/adoption/checklist-ticks': { GET: 'public', POST: 'checklist:use' },
  'routes/roadmap/roadmap': { GET: 'roadmap:read', POST: 'roadmap:write' },
  'routes/roadmap/objectives': { GET: 'roadmap:read', POST: 'roadmap:write', form: { name: 'A goal' } },
  'routes/roadmap/roles': { GET: 'roadmap:read', POST: 'roadmap:write', form: { name: 'A role', benefit: 'A benefit', programmeId: '{programme}' } },
  'routes/roadmap/role-confirmation': { GET: 'roadmap:read', POST: 'roadmap:write', form: { confirmedById: '{member}' } },
  'routes/roadmap/gate': { GET: 'roadmap:read', POST: 'none' },
  'routes/roadmap/gate-verdicts': { GET: 'roadmap:read', POST: 'gates:decide' },
  'routes/roadmap/criterion-confirmation': { GET: 'public', POST: 'roadmap:write' },
  'routes/specs/specs': { GET: 'specs:read', POST: 'none' },
  'routes/specs/new-spec': { GET: 'specs:write', POST: 'specs:write' },
  'routes/specs/spec': { GET: 'specs:read', POST: 'none' },
  'routes/kpis/kpis': { GET: 'kpis:read', POST: 'none' },
  'routes/kpis/kpi': { GET: 'kpis:read', POST: 'none' },
  'routes/crm/accounts': { GET: 'crm:read', POST: 'none' },
  'routes/crm/orders': { GET: 'crm:read', POST: 'none' },
  'routes/crm/imports': { GET: 'crm:write', POST: 'crm:write' },
  'routes/people/security': { GET: 'signed-in', POST: 'signed-in' },
  'routes/people/settings': { GET: 'people:read', POST: 'none' },
  'routes/people/members': { GET: 'people:read', POST: 'people:write', form: { intent: 'role', memberId: '{member}', role: 'manager', version: '1' } },
  'routes/people/teams': { GET: 'people:read', POST: 'people:write', form: { intent: 'manager', memberId: '{member}', teamId: '{team}', isManager: 'yes' } },
  'routes/people/workspace': { GET: 'workspace:write', POST: 'workspace:write', form: { name: 'Renamed', timeZone: 'UTC', currency: 'USD', locale: 'en' } },
  'routes/people/api-keys': { GET: 'api-keys:write', POST: 'api-keys:write', form: { intent: 'revoke', keyId: '{key}' } },
  'routes/people/audit-log': { GET: 'audit:read', POST: 'none' },
  'routes/people/audit-log-csv': { GET: 'audit:read', POST: 'none', readingIsLogged: true },
  'routes/search': { GET: 'member', POST: 'none' },
  'routes/gallery': { GET: 'public', POST: 'none' },
  'routes/not-found': { GET: 'public', POST: 'public' },
};

/** The same for the API, where a key carries permissions and a session means nothing. */
export const API_NEEDS: Record<string, { GET: Permission | 'public' | 'none'; POST: Permission | 'public' | 'none'; body?: unknown }> = {
  'routes/api/v1/openapi': { GET: 'public', POST: 'none' },
  'routes/api/v1/events': { GET: 'none', POST: 'events:write', body: { events: [{ event_id: 'matrix', actor: 'someone@example.org', activity: 'edit', occurred_at: '2026-01-05T10:00:00Z' }] } },
  'routes/api/v1/metrics': { GET: 'kpis:read', POST: 'none' },
  'routes/api/v1/metric-series': { GET: 'kpis:read', POST: 'none' },
  'routes/api/v1/not-found': { GET: 'public', POST: 'public' },
};
