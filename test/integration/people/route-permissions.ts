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
  'routes/adoption/overview': { GET: 'kpis:read', POST: 'none' },
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
  'routes/crm/new-record': { GET: 'crm:write', POST: 'crm:write', form: { surname: 'Visser' } },
  'routes/crm/edit-record': { GET: 'crm:write', POST: 'crm:write', form: { surname: 'Changed' } },
  'routes/crm/record': { GET: 'crm:read', POST: 'none' },
  'routes/crm/record-trash': { GET: 'public', POST: 'crm:write' },
  'routes/crm/record-restoration': { GET: 'public', POST: 'crm:write' },
  'routes/crm/record-changes': { GET: 'crm:read', POST: 'none' },
  'routes/crm/record-confirmation': { GET: 'public', POST: 'crm:write' },
  'routes/crm/crm-fields': { GET: 'workspace:write', POST: 'workspace:write', form: { intent: 'add', entity: 'account', kind: 'text', label: 'Colour', key: 'colour' } },
  'routes/crm/likely-records': { GET: 'crm:read', POST: 'none' },
  'routes/crm/records': { GET: 'crm:read', POST: 'none' },
  'routes/crm/views': { GET: 'public', POST: 'crm:read', form: { intent: 'arrange', density: 'compact' } },
  'routes/crm/bulk': { GET: 'public', POST: 'crm:write' },
  'routes/crm/lookup': { GET: 'crm:read', POST: 'none' },
  'routes/crm/account': { GET: 'crm:read', POST: 'none' },
  'routes/crm/contact': { GET: 'crm:read', POST: 'none' },
  'routes/crm/capture': { GET: 'crm:write', POST: 'crm:write', form: { who: 'contact:0192f0c1-7d3a-7a4e-8f00-000000000001', channel: 'phone', direction: 'out', subject: 'Call' } },
  'routes/crm/parties': { GET: 'crm:read', POST: 'none' },
  'routes/crm/customer-timeline': { GET: 'crm:read', POST: 'none' },
  'routes/crm/customer-notes': { GET: 'public', POST: 'crm:write', form: { intent: 'remove', note: '0192f0c1-7d3a-7a4e-8f00-000000000001' } },
  'routes/crm/customer-consents': { GET: 'public', POST: 'crm:write', form: { contact: '0192f0c1-7d3a-7a4e-8f00-000000000001', purpose: 'newsletter', status: 'withdrawn', basis: 'consent' } },
  'routes/crm/task-acts': { GET: 'public', POST: 'crm:write', form: { intent: 'finish', task: '0192f0c1-7d3a-7a4e-8f00-000000000001' } },
  'routes/crm/today': { GET: 'crm:read', POST: 'none' },
  'routes/crm/calendar': { GET: 'crm:read', POST: 'none' },
  'routes/crm/trash': { GET: 'crm:read', POST: 'crm:write', form: { kind: 'account' } },
  'routes/crm/history': { GET: 'crm:read', POST: 'none' },
  'routes/crm/batch': { GET: 'crm:read', POST: 'none' },
  'routes/crm/undo-batch': { GET: 'public', POST: 'crm:write' },
  'routes/crm/deal-board': { GET: 'crm:read', POST: 'none' },
  'routes/crm/deal-stage': { GET: 'public', POST: 'crm:write' },
  'routes/crm/membership-renewal': { GET: 'public', POST: 'crm:write' },
  'routes/crm/membership-cancellation': { GET: 'public', POST: 'crm:write', form: { reason: 'other' } },
  'routes/crm/case-acts': { GET: 'public', POST: 'crm:write', form: { act: 'respond' } },
  'routes/crm/invoice-payments': { GET: 'public', POST: 'crm:write', form: { amount: '1', receivedOn: '2026-01-05' } },
  'routes/crm/invoice-ending': { GET: 'public', POST: 'crm:write', form: { status: 'credited' } },
  'routes/crm/payment-allocations': { GET: 'public', POST: 'crm:write' },
  'routes/crm/campaign-marks': { GET: 'public', POST: 'crm:write', form: { mark: 'reached', whom: 'all', status: 'planned' } },
  'routes/crm/contacts-campaign': { GET: 'public', POST: 'crm:write' },
  'routes/crm/imports': { GET: 'crm:import', POST: 'crm:import' },
  'routes/crm/import': { GET: 'crm:import', POST: 'crm:import', form: { intent: 'remove' } },
  'routes/crm/rejected-rows': { GET: 'crm:import', POST: 'none' },
  'routes/crm/contact-privacy': { GET: 'privacy:write', POST: 'privacy:write', form: { name: 'Twin' } },
  'routes/crm/contact-privacy-json': { GET: 'privacy:write', POST: 'none', readingIsLogged: true },
  'routes/crm/contact-privacy-html': { GET: 'privacy:write', POST: 'none', readingIsLogged: true },
  'routes/crm/privacy-settings': { GET: 'privacy:write', POST: 'privacy:write', form: { entity: 'contact', keepMonths: '12', version: '0', intent: 'save' } },
  'routes/crm/duplicates': { GET: 'crm:read', POST: 'crm:write', form: { intent: 'search' } },
  'routes/crm/duplicate': { GET: 'crm:read', POST: 'crm:write', form: { intent: 'different' } },
  'routes/people/security': { GET: 'signed-in', POST: 'signed-in' },
  'routes/people/settings': { GET: 'people:read', POST: 'none' },
  'routes/people/members': { GET: 'people:read', POST: 'people:write', form: { intent: 'role', memberId: '{member}', role: 'manager', version: '1' } },
  'routes/people/teams': { GET: 'people:read', POST: 'people:write', form: { intent: 'manager', memberId: '{member}', teamId: '{team}', isManager: 'yes' } },
  'routes/people/workspace': { GET: 'workspace:write', POST: 'workspace:write', form: { name: 'Renamed', timeZone: 'UTC', currency: 'USD', locale: 'en' } },
  'routes/people/api-keys': { GET: 'api-keys:write', POST: 'api-keys:write', form: { intent: 'revoke', keyId: '{key}' } },
  'routes/events/usage': { GET: 'events:write', POST: 'events:write', form: { intent: 'kinds', version: '0' } },
  'routes/crm/webhooks': { GET: 'workspace:write', POST: 'workspace:write', form: { url: 'http://93.184.215.14/', events: 'contact.created' } },
  'routes/crm/webhook': { GET: 'workspace:write', POST: 'workspace:write', form: { intent: 'switch-off', version: '1' } },
  'routes/crm/webhook-delivery': { GET: 'workspace:write', POST: 'workspace:write' },
  'routes/people/audit-log': { GET: 'audit:read', POST: 'none' },
  'routes/people/audit-log-csv': { GET: 'audit:read', POST: 'none', readingIsLogged: true },
  'routes/crm/export': { GET: 'crm:read', POST: 'none' },
  'routes/crm/export-csv': { GET: 'crm:read', POST: 'none', readingIsLogged: true },
  'routes/crm/export-xlsx': { GET: 'crm:read', POST: 'none', readingIsLogged: true },
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
  'routes/api/v1/records': { GET: 'crm:read', POST: 'crm:write', body: { name: 'Matrix' } },
  'routes/api/v1/record-batch': { GET: 'none', POST: 'crm:write', body: { operations: [{ op: 'create', record: { name: 'Matrix' } }] } },
  'routes/api/v1/record-by-external-id': { GET: 'crm:read', POST: 'none' },
  'routes/api/v1/record': { GET: 'crm:read', POST: 'none' },
  'routes/api/v1/record-restore': { GET: 'none', POST: 'crm:write' },
  'routes/api/v1/not-found': { GET: 'public', POST: 'public' },
};
