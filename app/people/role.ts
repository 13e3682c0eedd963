import { paths } from '#app/paths.ts';

export const ROLES = ['administrator', 'project-lead', 'management', 'manager', 'end-user', 'analyst', 'consultant'] as const;
/** What somebody may do in a workspace; one per member. */
export type Role = (typeof ROLES)[number];

export function isRole(value: unknown): value is Role {
  return ROLES.includes(value as Role);
}

/** The page somebody with this role starts on. */
export function homeOf(role: Role): string {
  return HOMES[role];
}

const HOMES: Record<Role, string> = {
  administrator: paths.kpis,
  'project-lead': paths.roadmap,
  consultant: paths.roadmap,
  management: paths.kpis,
  manager: paths.kpis,
  analyst: paths.kpis,
  'end-user': paths.me,
};
