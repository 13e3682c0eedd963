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
  route('unsubscribe/:token', 'routes/people/unsubscribe.tsx'),

  layout('routes/shell.tsx', [
    index('routes/home.tsx'),

    // Adoption
    route('adoption', 'routes/adoption/overview.tsx'),
    route('adoption/behaviour', 'routes/adoption/behaviour.tsx'),
    route('adoption/behaviour/new', 'routes/adoption/new-behaviour.tsx'),
    route('adoption/behaviour/facts', 'routes/adoption/behaviour-facts.tsx'),
    route('adoption/behaviour/:behaviour/edit', 'routes/adoption/edit-behaviour.tsx'),
    route('adoption/behaviour/:behaviour/baseline', 'routes/adoption/behaviour-baseline.tsx'),
    route('adoption/behaviour/:behaviour/end', 'routes/adoption/behaviour-end.tsx'),
    route('adoption/quality', 'routes/adoption/quality.tsx'),
    route('adoption/quality/records', 'routes/adoption/missing-records.ts'),
    route('team', 'routes/adoption/team.tsx'),
    route('team/reviews', 'routes/adoption/team-reviews.tsx'),
    route('team/reviews/:review', 'routes/adoption/team-review.tsx'),
    route('team/reviews/:review/tasks', 'routes/adoption/team-review-tasks.tsx'),
    route('me/records', 'routes/adoption/own-records.tsx'),
    route('adoption/retention', 'routes/adoption/retention.tsx'),
    route('adoption/funnels', 'routes/adoption/funnels.tsx'),
    route('me', 'routes/adoption/me.tsx'),
    route('me/checklist-ticks', 'routes/adoption/checklist-ticks.tsx'),
    route('me/measured', 'routes/adoption/measured.tsx'),
    route('me/measured.json', 'routes/adoption/measured-json.ts'),
    route('adoption/people/:member', 'routes/adoption/person.tsx'),
    route('me/checklist-mark', 'routes/adoption/checklist-mark.ts'),
    route('me/checklists/:checklist/put-away', 'routes/adoption/checklist-put-away.tsx'),
    route('adoption/checklists', 'routes/adoption/checklists.tsx'),
    route('adoption/checklists/:checklist', 'routes/adoption/checklist.tsx'),
    route('adoption/checklists/:checklist/withdrawal', 'routes/adoption/checklist-withdrawal.tsx'),
    route('adoption/checklists/:checklist/discarding', 'routes/adoption/checklist-discarding.tsx'),
    route('adoption/pulses', 'routes/adoption/pulses.tsx'),
    route('adoption/pulses/:pulse', 'routes/adoption/pulse.tsx'),
    route('adoption/nudges', 'routes/adoption/nudges.tsx'),
    route('me/pulses/:pulse', 'routes/adoption/own-pulse.tsx'),
    route('me/nudges', 'routes/adoption/own-nudges.tsx'),
    route('me/messages', 'routes/people/messages.tsx'),
    route('me/waiting', 'routes/adoption/waiting.ts'),

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
    layout('routes/crm/crm.tsx', [
      // The word first: `contacts/views` or `contacts/new` would be as good a match for the page of a contact.
      route('crm/views/:segment', 'routes/crm/views.ts'),
      route('crm/bulk/:segment', 'routes/crm/bulk.ts'),
      route('crm/new/:segment', 'routes/crm/new-record.tsx'),
      route('crm/export/:segment', 'routes/crm/export.tsx'),
      route('crm/:segment/:record/edit', 'routes/crm/edit-record.tsx'),
      route('crm/:segment/:record', 'routes/crm/record.tsx'),
      route('crm/:segment/:record/trash', 'routes/crm/record-trash.tsx'),
      route('crm/:segment/:record/restoration', 'routes/crm/record-restoration.tsx'),
      route('crm/:segment/:record/changes', 'routes/crm/record-changes.tsx'),
      route('crm/:segment/:record/confirmation', 'routes/crm/record-confirmation.tsx'),
      route('crm/imports', 'routes/crm/imports.tsx'),
      route('crm/imports/:job', 'routes/crm/import.tsx'),
      route('crm/imports/:job/rejected.csv', 'routes/crm/rejected-rows.ts'),
      route('crm/contacts/:contact/privacy', 'routes/crm/contact-privacy.tsx'),
      route('crm/duplicates', 'routes/crm/duplicates.tsx'),
      route('crm/duplicates/:candidate', 'routes/crm/duplicate.tsx'),
      route('crm/deals/board', 'routes/crm/deal-board.tsx'),
      route('crm/deals/:deal/stage', 'routes/crm/deal-stage.tsx'),
      // Acts on one record beyond editing it
      route('crm/memberships/:record/renewal', 'routes/crm/membership-renewal.tsx'),
      route('crm/memberships/:record/cancellation', 'routes/crm/membership-cancellation.tsx'),
      route('crm/cases/:record/acts', 'routes/crm/case-acts.tsx'),
      route('crm/invoices/:record/payments', 'routes/crm/invoice-payments.tsx'),
      route('crm/invoices/:record/ending', 'routes/crm/invoice-ending.tsx'),
      route('crm/payments/:record/allocations', 'routes/crm/payment-allocations.tsx'),
      route('crm/campaigns/:record/marks', 'routes/crm/campaign-marks.tsx'),
      route('crm/contacts/campaign', 'routes/crm/contacts-campaign.ts'),
      route('crm/lookup', 'routes/crm/lookup.ts'),
      route('crm/trash', 'routes/crm/trash.tsx'),
      route('crm/history', 'routes/crm/history.tsx'),
      route('crm/history/:batch', 'routes/crm/batch.tsx'),
      route('crm/history/:batch/undo', 'routes/crm/undo-batch.tsx'),
      route('crm/:segment', 'routes/crm/records.tsx'),
      route('crm/accounts/:account', 'routes/crm/account.tsx'),
      route('crm/contacts/:contact', 'routes/crm/contact.tsx'),
      route('crm/capture', 'routes/crm/capture.tsx'),
      route('crm/parties', 'routes/crm/parties.ts'),
      route('crm/timeline', 'routes/crm/customer-timeline.ts'),
      route('crm/customer-notes', 'routes/crm/customer-notes.tsx'),
      route('crm/customer-consents', 'routes/crm/customer-consents.tsx'),
      route('crm/tasks/today', 'routes/crm/today.tsx'),
      route('crm/tasks/acts', 'routes/crm/task-acts.tsx'),
      route('crm/calendar', 'routes/crm/calendar.tsx'),
    ]),

    // People and settings
    route('me/security', 'routes/people/security.tsx'),
    route('settings', 'routes/people/settings.tsx', [
      route('people', 'routes/people/members.tsx'),
      route('teams', 'routes/people/teams.tsx'),
      route('workspace', 'routes/people/workspace.tsx'),
      route('api-keys', 'routes/people/api-keys.tsx'),
      route('crm-fields', 'routes/crm/crm-fields.tsx'),
      route('usage', 'routes/events/usage.tsx'),
      route('webhooks', 'routes/crm/webhooks.tsx'),
      route('webhooks/:webhook', 'routes/crm/webhook.tsx'),
      route('webhooks/:webhook/deliveries/:delivery', 'routes/crm/webhook-delivery.tsx'),
      route('privacy', 'routes/crm/privacy-settings.tsx'),
      route('measuring', 'routes/people/measuring.tsx'),
      route('audit-log', 'routes/people/audit-log.tsx'),
      route('jobs', 'routes/jobs/jobs.tsx'),
      route('outbox', 'routes/people/outbox.tsx'),
    ]),
    route('settings/audit-log.csv', 'routes/people/audit-log-csv.ts'),
    route('settings/measuring/statement.html', 'routes/people/measuring-statement.tsx'),

    // All that is held about a person, as a file
    route('crm/contacts/:contact/privacy.json', 'routes/crm/contact-privacy-json.ts'),
    route('crm/contacts/:contact/privacy.html', 'routes/crm/contact-privacy-html.tsx'),
    route('crm/export/:segment/csv', 'routes/crm/export-csv.ts'),
    route('crm/export/:segment/xlsx', 'routes/crm/export-xlsx.ts'),

    // While somebody fills in a form
    route('crm/likely/:segment', 'routes/crm/likely-records.ts'),

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
    route(':segment', 'routes/api/v1/records.ts'),
    route(':segment/batch', 'routes/api/v1/record-batch.ts'),
    route(':segment/by-external-id/:system/:externalId', 'routes/api/v1/record-by-external-id.ts'),
    route(':segment/:record', 'routes/api/v1/record.ts'),
    route(':segment/:record/restore', 'routes/api/v1/record-restore.ts'),
    route('*', 'routes/api/v1/not-found.ts'),
  ]),

  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
