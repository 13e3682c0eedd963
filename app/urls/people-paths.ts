import { at } from '../address.ts';

/** Signing in, one’s own account, and settings. */
export const peoplePaths = {
  signIn: '/sign-in',
  signOut: '/sign-out',
  secondFactor: '/second-factor',
  forgotPassword: '/forgot-password',
  resetPassword: '/reset-password',
  setUp: '/set-up',
  invitation: (token: string) => at`/invitations/${token}`,
  demoSessions: '/demo-sessions',
  preferences: '/preferences',

  security: '/me/security',
  workspaces: '/workspaces',
  settings: '/settings',
  members: '/settings/people',
  /** When somebody is away for long. */
  memberLeave: (member: string) => at`/settings/people/${member}/leave`,
  teams: '/settings/teams',
  workspace: '/settings/workspace',
  apiKeys: '/settings/api-keys',
  crmFields: '/settings/crm-fields',
  usage: '/settings/usage',
  seats: '/settings/usage/seats',
  webhooks: '/settings/webhooks',
  webhook: (id: string) => at`/settings/webhooks/${id}`,
  webhookDelivery: (id: string, delivery: string) => at`/settings/webhooks/${id}/deliveries/${delivery}`,
  privacySettings: '/settings/privacy',
  measuring: '/settings/measuring',
  measuringStatement: '/settings/measuring/statement.html',
  auditLog: '/settings/audit-log',
  auditLogCsv: '/settings/audit-log.csv',
  jobs: '/settings/jobs',
  outbox: '/settings/outbox',
  /** One message as mail programs show it. */
  outboxMail: (id: string) => at`/settings/outbox/${id}/as-sent`,
} as const;
