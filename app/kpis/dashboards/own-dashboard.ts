import { permissionsOf } from '#app/people/permission.ts';
import { type Role, ROLES } from '#app/people/role.ts';
import type { Tile } from './tile.ts';

/** A page that somebody put together. */
export interface OwnDashboard {
  id: string;
  name: string;
  owner: { id: string; name: string };
  /** Who may look beside the owner; empty is nobody. */
  roles: readonly Role[];
  tiles: readonly Tile[];
  version: number;
}

/** Only who may see figures can be shown a page of them. */
export const LOOKING_ROLES: readonly Role[] = ROLES.filter((role) => permissionsOf(role).has('kpis:read'));

/** Who looks, and what they may do. */
export interface DashboardReader {
  /** Null for who is no member. */
  id: string | null;
  role: Role | null;
  /** May write KPIs. */
  mayWrite: boolean;
}

type Shared = Pick<OwnDashboard, 'roles'> & { owner: { id: string } };

/** Its owner, and once it is shared the roles it is shared with and who may write KPIs. */
export function mayLookAt({ owner, roles }: Shared, { id, role, mayWrite }: DashboardReader): boolean {
  if (id !== null && id === owner.id) return true;
  return roles.length > 0 && (mayWrite || (role !== null && roles.includes(role)));
}

/** Its owner, and once it is shared who may write KPIs. */
export function mayChange(dashboard: Shared, reader: DashboardReader): boolean {
  return mayLookAt(dashboard, reader) && (reader.mayWrite || dashboard.owner.id === reader.id);
}
