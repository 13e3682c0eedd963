import { route, type RouteConfigEntry } from '@remix-run/route-config';

/** One’s own account, and settings. */
export const peopleRoutes: RouteConfigEntry[] = [
  route('me/security', 'routes/people/security.tsx'),
  route('settings', 'routes/people/settings.tsx', [
    route('people', 'routes/people/members.tsx'),
    route('people/:member/leave', 'routes/people/member-leave.tsx'),
    route('teams', 'routes/people/teams.tsx'),
    route('workspace', 'routes/people/workspace.tsx'),
    route('api-keys', 'routes/people/api-keys.tsx'),
    route('crm-fields', 'routes/crm/crm-fields.tsx'),
    route('usage', 'routes/events/usage.tsx'),
    route('usage/seats', 'routes/events/seats.tsx'),
    route('webhooks', 'routes/crm/webhooks.tsx'),
    route('webhooks/:webhook', 'routes/crm/webhook.tsx'),
    route('webhooks/:webhook/deliveries/:delivery', 'routes/crm/webhook-delivery.tsx'),
    route('privacy', 'routes/crm/privacy-settings.tsx'),
    route('measuring', 'routes/people/measuring.tsx'),
    route('audit-log', 'routes/people/audit-log.tsx'),
    route('jobs', 'routes/jobs/jobs.tsx'),
    route('outbox', 'routes/people/outbox.tsx'),
  ]),
  route('settings/outbox/:mail/as-sent', 'routes/people/outbox-mail.ts'),
  route('settings/audit-log.csv', 'routes/people/audit-log-csv.ts'),
  route('settings/measuring/statement.html', 'routes/people/measuring-statement.tsx'),
];
