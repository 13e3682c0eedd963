import { route, type RouteConfigEntry } from '@remix-run/route-config';

/** KPIs, own measures, check-ins, alerts and dashboards. */
export const kpisRoutes: RouteConfigEntry[] = [
  route('kpis', 'routes/kpis/kpis.tsx'),
  route('kpis/explore', 'routes/kpis/explore.tsx'),
  route('kpis/lead-lag', 'routes/kpis/lead-lag.tsx'),
  route('kpis/measures', 'routes/kpis/measures.tsx'),
  route('kpis/measures/new', 'routes/kpis/new-measure.tsx'),
  route('kpis/measures/:measure', 'routes/kpis/measure.tsx'),
  route('kpis/measures/:measure/edit', 'routes/kpis/edit-measure.tsx'),
  route('kpis/check-ins', 'routes/kpis/check-ins.tsx'),
  route('kpis/corrections/:correction/ending', 'routes/kpis/correction-ending.tsx'),
  route('kpis/benchmarks/:benchmark', 'routes/kpis/benchmark.tsx'),
  route('kpis/benchmarks/:benchmark/removal', 'routes/kpis/benchmark-removal.tsx'),
  route('kpis/alerts', 'routes/kpis/alerts.tsx'),
  route('kpis/alerts/:alert/edit', 'routes/kpis/edit-alert.tsx'),
  route('kpis/alerts/:alert/snooze', 'routes/kpis/alert-snooze.tsx'),
  route('kpis/alerts/:alert/waking', 'routes/kpis/alert-waking.tsx'),
  route('kpis/alerts/:alert/removal', 'routes/kpis/alert-removal.tsx'),
  route('kpis/digest', 'routes/kpis/digest.tsx'),
  route('kpis/digest/now', 'routes/kpis/digest-now.tsx'),
  route('kpis/:kpi', 'routes/kpis/kpi.tsx'),
  route('kpis/:kpi/benchmark', 'routes/kpis/new-benchmark.tsx'),
  route('kpis/:kpi/alert', 'routes/kpis/new-alert.tsx'),
  route('kpis/:kpi/check-in', 'routes/kpis/check-in.tsx'),
  route('dashboards', 'routes/kpis/dashboards.tsx'),
  route('dashboards/:dashboard', 'routes/kpis/dashboard.tsx'),
  route('dashboards/:dashboard/edit', 'routes/kpis/edit-dashboard.tsx'),
  route('dashboards/:dashboard/digest', 'routes/kpis/dashboard-digest.tsx'),
  route('dashboards/:dashboard/digest/now', 'routes/kpis/dashboard-digest-now.tsx'),
  route('dashboards/:dashboard/removal', 'routes/kpis/dashboard-removal.tsx'),
];

/** Without the shell: what hangs on a wall. */
export const wallRoutes: RouteConfigEntry[] = [route('dashboards/:dashboard/wall', 'routes/kpis/dashboard-wall.tsx')];
