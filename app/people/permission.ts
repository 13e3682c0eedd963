import type { Role } from './role.ts';

/** Named by room and act; asked through requireScope and carried by API keys. */
export const PERMISSIONS = [
  'kpis:read',
  'kpis:write',
  'specs:read',
  'specs:write',
  'roadmap:read',
  'roadmap:write',
  'gates:decide',
  'checklist:use',
  'events:write',
  'crm:read',
  'crm:write',
  'people:read',
  'people:write',
  'workspace:write',
  'api-keys:write',
  'audit:read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const EVERYBODY: Permission[] = ['roadmap:read', 'checklist:use'];
const READER: Permission[] = [...EVERYBODY, 'kpis:read', 'specs:read', 'crm:read', 'people:read'];
const LEAD: Permission[] = [...READER, 'kpis:write', 'specs:write', 'roadmap:write', 'gates:decide', 'events:write', 'crm:write'];

/** The one table of who may do what. */
const TABLE: Record<Role, readonly Permission[]> = {
  administrator: PERMISSIONS,
  'project-lead': [...LEAD, 'people:write'],
  consultant: LEAD,
  management: [...READER, 'gates:decide'],
  manager: READER,
  analyst: [...READER, 'kpis:write', 'specs:write', 'events:write', 'crm:write'],
  'end-user': [...EVERYBODY, 'crm:read'],
};

export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return new Set(TABLE[role]);
}
