import type { Role } from './role.ts';

/** Named by room and act; asked through requireScope and carried by API keys. */
export const PERMISSIONS = [
  'kpis:read',
  'kpis:write',
  /** Saying what is the matter with any figure, and deciding what is done about it. */
  'kpis:steer',
  'specs:read',
  'specs:write',
  'roadmap:read',
  'roadmap:write',
  'gates:decide',
  'checklist:use',
  /** Making the lists that others get. */
  'checklists:write',
  'events:write',
  'crm:read',
  'crm:write',
  /** Files with many records, in. */
  'crm:import',
  /** All that is held about a person, forgetting them, and how long is kept. */
  'privacy:write',
  'people:read',
  'people:write',
  'workspace:write',
  'api-keys:write',
  'audit:read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** The CRM is everybody's work: who may not write there cannot be measured on using it. */
const EVERYBODY: Permission[] = ['roadmap:read', 'checklist:use', 'crm:read', 'crm:write'];
const READER: Permission[] = [...EVERYBODY, 'kpis:read', 'specs:read', 'people:read'];
const LEAD: Permission[] = [...READER, 'kpis:write', 'kpis:steer', 'specs:write', 'roadmap:write', 'gates:decide', 'events:write', 'crm:import', 'checklists:write'];

/** The one table of who may do what. */
const TABLE: Record<Role, readonly Permission[]> = {
  administrator: PERMISSIONS,
  'project-lead': [...LEAD, 'people:write', 'privacy:write'],
  consultant: LEAD,
  management: [...READER, 'kpis:steer', 'gates:decide'],
  manager: READER,
  analyst: [...READER, 'kpis:write', 'specs:write', 'events:write', 'crm:import'],
  'end-user': EVERYBODY,
};

export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return new Set(TABLE[role]);
}
