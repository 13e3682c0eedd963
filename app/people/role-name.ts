import { m } from '#app/messages/compiled/messages.js';
import type { Role } from './role.ts';

const NAMES: Record<Role, () => string> = {
  administrator: m.people_role_administrator,
  'project-lead': m.people_role_project_lead,
  management: m.people_role_management,
  manager: m.people_role_manager,
  'end-user': m.people_role_end_user,
  analyst: m.people_role_analyst,
  consultant: m.people_role_consultant,
};

const WHY: Record<Role, () => string> = {
  administrator: m.people_role_administrator_why,
  'project-lead': m.people_role_project_lead_why,
  management: m.people_role_management_why,
  manager: m.people_role_manager_why,
  'end-user': m.people_role_end_user_why,
  analyst: m.people_role_analyst_why,
  consultant: m.people_role_consultant_why,
};

/** The role in the reader's language; a role this version does not know shows as it is kept. */
export function roleName(role: string): string {
  return role in NAMES ? NAMES[role as Role]() : role;
}

/** What somebody with this role comes for. */
export function roleWhy(role: Role): string {
  return WHY[role]();
}
