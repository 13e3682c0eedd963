import type { Permission } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';

/** What the frame around every page needs to know. */
export interface ShellData {
  person: { name: string; email: string };
  workspaces: { id: string; name: string; role: Role }[];
  /** Null while no workspace is chosen. */
  current: { id: string; name: string; role: Role; isDemo: boolean; timeZone: string } | null;
  permissions: Permission[];
  /** Where the person's role starts. */
  home: string;
}
