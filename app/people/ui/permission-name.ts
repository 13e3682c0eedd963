import { m } from '#app/messages/compiled/messages.js';
import type { Permission } from '../permission.ts';

const NAMES: Record<Permission, () => string> = {
  'kpis:read': m.people_may_kpis_read,
  'kpis:write': m.people_may_kpis_write,
  'kpis:steer': m.people_may_kpis_steer,
  'specs:read': m.people_may_specs_read,
  'specs:write': m.people_may_specs_write,
  'roadmap:read': m.people_may_roadmap_read,
  'roadmap:write': m.people_may_roadmap_write,
  'gates:decide': m.people_may_gates_decide,
  'checklist:use': m.people_may_checklist_use,
  'checklists:write': m.people_may_checklists_write,
  'events:write': m.people_may_events_write,
  'crm:read': m.people_may_crm_read,
  'crm:write': m.people_may_crm_write,
  'crm:import': m.people_may_crm_import,
  'privacy:write': m.privacy_permission,
  'people:read': m.people_may_people_read,
  'people:write': m.people_may_people_write,
  'workspace:write': m.people_may_workspace_write,
  'api-keys:write': m.people_may_api_keys_write,
  'audit:read': m.people_may_audit_read,
};

export function permissionName(permission: Permission): string {
  return NAMES[permission]();
}
