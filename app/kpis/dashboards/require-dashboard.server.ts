import { m } from '#app/messages/compiled/messages.js';
import type { Scope } from '#app/people/scope.ts';
import { findDashboard } from './dashboards.server.ts';
import type { OwnDashboard } from './own-dashboard.ts';

/** The dashboard of an address. @throws a 404 when there is none that the reader may look at */
export async function requireDashboard(scope: Scope, id = ''): Promise<OwnDashboard> {
  const dashboard = await findDashboard(scope, id);
  if (!dashboard) throw new Response(m.dashboards_not_found(), { status: 404 });
  return dashboard;
}
