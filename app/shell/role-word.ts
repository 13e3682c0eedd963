import { m } from '#app/messages/compiled/messages.js';
import type { Role } from '#app/people/role.ts';

const WORDS: Record<Role, () => string> = {
  administrator: () => m.shell_role_administrator(),
  'project-lead': () => m.shell_role_project_lead(),
  management: () => m.shell_role_management(),
  manager: () => m.shell_role_manager(),
  'end-user': () => m.shell_role_end_user(),
  analyst: () => m.shell_role_analyst(),
  consultant: () => m.shell_role_consultant(),
};

/** The role in the reader's language. */
export function roleWord(role: Role): string {
  return WORDS[role]();
}
