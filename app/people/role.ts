export const ROLES = ['administrator', 'project-lead', 'management', 'manager', 'end-user', 'analyst', 'consultant'] as const;
/** What somebody may do in a workspace; one per member. */
export type Role = (typeof ROLES)[number];

export function isRole(value: unknown): value is Role {
  return ROLES.includes(value as Role);
}
