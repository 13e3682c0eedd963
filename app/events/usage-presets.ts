/** How the usage or login export of another product is read. */
export interface UsagePreset {
  /** The product and its file. */
  product: string;
  file: string;
  /** Told as the source of the events. */
  source: string;
  /** Headers that together tell this file from others, in lower case with underscores. */
  signature: readonly string[];
  actor: string;
  occurredAt: string;
  /** What was done: a column, the same for every row, or a verb with what it was done to. */
  activity: { column: string } | { always: string } | { verb: string; noun: string };
  /** Where it says whether it came off; a row that says something else is told as failed. */
  outcome?: { column: string; good: readonly string[] };
  object?: string;
  /** The file's own id of an event; without one the row itself is. */
  id?: string;
}

/**
 * Column names as the makers' documentation gives them: Salesforce object reference (LoginHistory) and event log files;
 * Dataverse audit table; HubSpot account login history; Odoo and EspoCRM by the fields of their records; Microsoft Purview
 * audit log export and Entra sign-in log. Labels and names of the programming interface are both known.
 */
export const USAGE_PRESETS: readonly UsagePreset[] = [
  { product: 'Salesforce', file: 'Login History', source: 'salesforce', signature: ['username', 'login_time', 'login_type'], actor: 'username', occurredAt: 'login_time', activity: { always: 'login' }, outcome: { column: 'status', good: ['success'] } },
  { product: 'Salesforce', file: 'LoginHistory', source: 'salesforce', signature: ['userid', 'logintime', 'logintype'], actor: 'userid', occurredAt: 'logintime', activity: { always: 'login' }, outcome: { column: 'status', good: ['success'] }, id: 'id' },
  { product: 'Salesforce', file: 'Event Log File', source: 'salesforce', signature: ['event_type', 'timestamp_derived', 'user_id'], actor: 'user_id', occurredAt: 'timestamp_derived', activity: { column: 'event_type' }, object: 'uri' },
  { product: 'Dynamics 365', file: 'Audit Summary', source: 'dynamics', signature: ['changed_date', 'changed_by', 'operation', 'entity'], actor: 'changed_by', occurredAt: 'changed_date', activity: { verb: 'operation', noun: 'entity' }, object: 'record' },
  { product: 'Dynamics 365', file: 'audits', source: 'dynamics', signature: ['auditid', 'createdon', 'operation', 'objecttypecode'], actor: '_userid_value', occurredAt: 'createdon', activity: { verb: 'operation', noun: 'objecttypecode' }, object: '_objectid_value', id: 'auditid' },
  { product: 'HubSpot', file: 'Account Login History', source: 'hubspot', signature: ['login_timestamp', 'user_email_address'], actor: 'user_email_address', occurredAt: 'login_timestamp', activity: { always: 'login' } },
  { product: 'HubSpot', file: 'Audit Log', source: 'hubspot', signature: ['category', 'subcategory', 'action', 'modified_by'], actor: 'modified_by', occurredAt: 'date', activity: { verb: 'action', noun: 'subcategory' } },
  { product: 'Odoo', file: 'res.users.log', source: 'odoo', signature: ['create_uid', 'create_date'], actor: 'create_uid', occurredAt: 'create_date', activity: { always: 'login' }, id: 'id' },
  { product: 'Odoo', file: 'Users Log', source: 'odoo', signature: ['created_by', 'created_on'], actor: 'created_by', occurredAt: 'created_on', activity: { always: 'login' }, id: 'id' },
  { product: 'EspoCRM', file: 'Action History', source: 'espocrm', signature: ['action', 'target_type', 'user', 'date'], actor: 'user', occurredAt: 'date', activity: { verb: 'action', noun: 'target_type' }, object: 'target', id: 'id' },
  { product: 'EspoCRM', file: 'ActionHistoryRecord', source: 'espocrm', signature: ['action', 'targettype', 'createdat'], actor: 'username', occurredAt: 'createdat', activity: { verb: 'action', noun: 'targettype' }, object: 'targetid', id: 'id' },
  { product: 'EspoCRM', file: 'Auth Log', source: 'espocrm', signature: ['username', 'auth_token', 'is_denied'], actor: 'username', occurredAt: 'created_at', activity: { always: 'login' }, outcome: { column: 'is_denied', good: ['0', 'false', 'no', 'nee'] }, id: 'id' },
  { product: 'Microsoft 365', file: 'Audit log', source: 'microsoft-365', signature: ['creationdate', 'operation', 'userid', 'auditdata'], actor: 'userid', occurredAt: 'creationdate', activity: { column: 'operation' }, id: 'recordid' },
  { product: 'Microsoft 365', file: 'Audit log', source: 'microsoft-365', signature: ['creationdate', 'operations', 'userids', 'auditdata'], actor: 'userids', occurredAt: 'creationdate', activity: { column: 'operations' }, id: 'recordid' },
  { product: 'Microsoft Entra', file: 'Sign-ins', source: 'microsoft-365', signature: ['date_(utc)', 'username', 'application'], actor: 'username', occurredAt: 'date_(utc)', activity: { always: 'login' }, outcome: { column: 'status', good: ['success'] }, id: 'request_id' },
];

/** The preset whose headers are all there, the one that asks for most; null when the file is of nobody we know. */
export function usagePresetFor(header: readonly string[]): UsagePreset | null {
  const there = new Set(header.map(plainHeader));
  const fitting = USAGE_PRESETS.filter(({ signature, actor, occurredAt }) => [...signature, actor, occurredAt].every((name) => there.has(name)));
  return fitting.sort((one, other) => other.signature.length - one.signature.length)[0] ?? null;
}

export function plainHeader(header: string): string {
  return header.trim().toLowerCase().replace(/[\s-]+/g, '_');
}

/** The activity that a row tells, in words of one form: `update-contact`, `login`, `login-failed`. */
export function activityOf({ activity, outcome }: UsagePreset, cell: (column: string) => string): string {
  const name = 'always' in activity ? activity.always : 'column' in activity ? cell(activity.column) : [cell(activity.verb), cell(activity.noun)].filter(Boolean).map(slug).join('-');
  const told = outcome ? cell(outcome.column).trim().toLowerCase() : '';
  return outcome && told !== '' && !outcome.good.includes(told) ? `${name}-failed` : name;
}

function slug(text: string): string {
  return text.trim().toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '-').replace(/^-|-$/g, '');
}
