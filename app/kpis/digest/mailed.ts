import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import { mayLookAt, type OwnDashboard } from '../dashboards/own-dashboard.ts';

/** What comes by mail: the KPI dashboard, the status report of the programme, or a dashboard that somebody put together. */
export type Mailed<Dashboard = Pick<OwnDashboard, 'id' | 'roles' | 'owner'>> = 'kpis' | 'report' | Dashboard;

/** What is written down of it. */
export interface MailedKey {
  subject: 'kpis' | 'report' | 'dashboard';
  /** Null for what is no dashboard of somebody. */
  dashboardId: string | null;
}

export const keyOf = (mailed: Mailed<{ id: string }>): MailedKey => (typeof mailed === 'string' ? { subject: mailed, dashboardId: null } : { subject: 'dashboard', dashboardId: mailed.id });

/** Whether somebody with this role may be sent it; the status report, with its exceptions, goes to who decides about the programme. */
export function mayBeSent(mailed: Mailed, { id, role }: { id: string; role: Role }): boolean {
  const permissions = permissionsOf(role);
  if (!permissions.has('kpis:read')) return false;
  if (mailed === 'report') return permissions.has('gates:decide');
  return mailed === 'kpis' || mayLookAt(mailed, { id, role, mayWrite: permissions.has('kpis:write') });
}
