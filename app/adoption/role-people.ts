import { m } from '#app/messages/compiled/messages.js';
import type { Role } from '#app/people/role.ts';

/** The people of a role, as what is meant for them says it. */
export const ROLE_PEOPLE: Record<Role, () => string> = {
  'end-user': m.checklists_for_end_user,
  manager: m.checklists_for_manager,
  management: m.checklists_for_management,
  'project-lead': m.checklists_for_project_lead,
  analyst: m.checklists_for_analyst,
  consultant: m.checklists_for_consultant,
  administrator: m.checklists_for_administrator,
};
