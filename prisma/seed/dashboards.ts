import { createDashboard, findDashboard, saveDashboard } from '#app/kpis/dashboards/dashboards.server.ts';
import { chartTile, emptyTile, type TileForm } from '#app/kpis/dashboards/tile-form.ts';
import { chooseDigest } from '#app/kpis/digest/digests.server.ts';
import { LAYERS } from '#app/kpis/kpi.ts';
import { listKpis } from '#app/kpis/kpis.server.ts';
import { listMetricsOf } from '#app/metric-catalogue.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import type { SeedOptions } from './seed-options.ts';

interface Story extends Pick<SeedOptions, 'asOf' | 'tell'> {
  owners: readonly { id: string; name: string; role: string }[];
}

const CHARTS: readonly TileForm[] = [
  chartTile({ metricId: 'active-user-rate', grain: 'week', span: 26, by: 'team', teamId: null, slice: null, compare: 'none', chart: 'line' }),
  chartTile({ metricId: 'revenue', grain: 'month', span: 13, by: 'none', teamId: null, slice: null, compare: 'none', chart: 'bars' }),
];

const TEXTS: readonly TileForm[] = [
  { title: 'Wat we bespreken', text: 'Eerst wat achterloopt of risico loopt: wat is de oorzaak, en wie doet wat voor wanneer?\nDan pas wat op koers ligt.' },
  { title: 'Hoe je dit leest', text: 'Gebruik komt voor resultaat: blijft gebruik achter, dan volgt de omzet later.\nGroepen van minder dan vijf mensen staan er niet bij.' },
].map((text) => ({ ...emptyTile('text'), columns: 2, ...text }));

/** What the project lead lays before the management every month: a KPI of every layer, two charts, and how to talk about them. */
export async function seedDashboards(given: Scope, { asOf, owners, tell }: Story): Promise<void> {
  const lead = owners.find(({ role }) => role === 'project-lead');
  if (!lead) throw new Error('The demo has no project lead.');
  const scope: Scope = { ...given, permissions: permissionsOf('project-lead'), member: { id: lead.id, name: lead.name, role: 'project-lead' } };
  const kpis = await listKpis(scope);
  const ofEach = LAYERS.flatMap((layer) => kpis.find((kpi) => kpi.layer === layer) ?? []);
  const chosen = [...ofEach, ...kpis.filter((kpi) => !ofEach.includes(kpi))].slice(0, 4);
  const made = await createDashboard(scope, 'Directieoverleg');
  if (!made.ok) throw new Error(`The demo's dashboard was refused: ${made.reason}`);
  const tiles = [...chosen.map(({ id }): TileForm => ({ ...emptyTile('kpi'), kpiId: id })), ...CHARTS, ...TEXTS];
  const saved = await saveDashboard(scope, { id: made.value, version: 1 }, { name: 'Directieoverleg', roles: ['management', 'manager'], tiles }, await listMetricsOf(scope));
  if (!saved.ok) throw new Error(`The demo's dashboard was refused: ${saved.reason} ${JSON.stringify(saved.problems)}`);
  const found = await findDashboard(scope, made.value);
  if (!found) throw new Error("The demo's dashboard was not found again.");
  for (const { id, role } of owners.filter((owner) => owner.role === 'management')) {
    const chosen = await chooseDigest(scope, { memberId: id, rhythm: 'monthly', mailed: found, asOf });
    if (!chosen.ok) throw new Error(`The demo's dashboard by mail was refused to ${role}: ${chosen.reason}`);
  }
  tell('1 dashboard.');
}
