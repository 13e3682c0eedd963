import { listKpis } from '#app/kpis/kpis.server.ts';
import { listMetrics } from '#app/metric-catalogue.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import { isRole } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { addLine, type LineInput, saveTerms } from '#app/roadmap/business-case/change-case.server.ts';
import { confirmCase } from '#app/roadmap/business-case/confirm-case.server.ts';
import type { Metrics } from '#app/roadmap/live-values.server.ts';
import type { PhaseKind } from '#app/roadmap/phase.ts';
import { findRoadmap } from '#app/roadmap/roadmap.server.ts';
import { addDays, dayIn, toDate } from '#app/values/day.ts';
import type { MetricId } from '#app/values/metric.ts';
import { periodOf } from '#app/values/period.ts';
import type { Result } from '#app/values/result.ts';
import type { SeedOptions } from './seed-options.ts';

interface Story extends SeedOptions {
  owners: readonly { id: string; name: string; role: string }[];
}

/** Invented: what the change costs, in whole units of money; months from the start of the case. */
const COSTS: Omit<Extract<LineInput, { side: 'cost' }>, 'side'>[] = [
  { name: 'Licenties voor iedereen die ermee werkt', costKind: 'software', rhythm: 'yearly', amount: '18000', fromMonth: 3 },
  { name: 'Inrichten en koppelen', costKind: 'building', rhythm: 'once', amount: '42000', fromMonth: 3 },
  { name: 'Klantgegevens schonen en overzetten', costKind: 'data', rhythm: 'once', amount: '9500', fromMonth: 6 },
  { name: 'Training en begeleiding op de werkplek', costKind: 'training', rhythm: 'once', amount: '14000', fromMonth: 7 },
  { name: 'Uren van de projectgroep', costKind: 'people', rhythm: 'once', amount: '26000', fromMonth: 0 },
  { name: 'Functioneel beheer', costKind: 'upkeep', rhythm: 'yearly', amount: '6000', fromMonth: 8 },
];

/** What it gives, each tied to a KPI that the demo really measures. */
const BENEFITS: (Omit<Extract<LineInput, { side: 'benefit' }>, 'side' | 'kpiId'> & { metricId: MetricId })[] = [
  { name: 'Klanten kopen vaker nog een keer', metricId: 'repeat-purchase-rate', basis: 'per-unit', amount: '3200', fromMonth: 9, rampUpMonths: 6 },
  { name: 'Minder tijd kwijt aan dubbel vragen', metricId: 'active-user-rate', basis: 'per-unit', amount: '1900', fromMonth: 8, rampUpMonths: 4 },
  { name: 'Meer omzet bij klanten die we kennen', metricId: 'revenue', basis: 'per-year', amount: '21000', fromMonth: 12, rampUpMonths: 6 },
];

/** When the case began and at which gates it was confirmed, in weeks from this Monday. */
const STARTED_WEEKS_AGO = 44;
const CONFIRMED: { phase: PhaseKind; week: number; note: string }[] = [
  { phase: 'impact', week: -37, note: 'De uren van de projectgroep zijn hoger dan gedacht; de baten dragen het nog steeds.' },
  { phase: 'execution', week: -14, note: '' },
  { phase: 'go-live', week: -12, note: 'Licenties voor de nachtploeg zitten er nu bij in.' },
];

/** The demo's business case, confirmed at three gates; the fourth is still to come. */
export async function seedBusinessCase(given: Scope, { asOf, owners, tell }: Story): Promise<void> {
  const lead = actAs(given, owners, 'project-lead');
  const monday = periodOf(dayIn(asOf, given.timeZone), 'week').start;
  const startsOn = addDays(monday, -7 * STARTED_WEEKS_AGO);
  const began = toDate(startsOn);
  must(await saveTerms(lead, { startsOn, horizonYears: 3, discountRate: '5' }, began));
  for (const cost of COSTS) must(await addLine(lead, { side: 'cost', ...cost }, began));
  const kpis = await listKpis(given);
  for (const { metricId, ...benefit } of BENEFITS) {
    const kpi = kpis.find((each) => each.metricId === metricId && each.team === null && each.slice === null);
    if (kpi) must(await addLine(lead, { side: 'benefit', kpiId: kpi.id, ...benefit }, began));
  }
  const roadmap = await findRoadmap(lead, { asOf, metrics: NOTHING_MEASURED });
  for (const { phase, week, note } of CONFIRMED) {
    const gateId = roadmap?.phases.find(({ kind }) => kind === phase)?.gate?.id;
    if (gateId) must(await confirmCase(actAs(given, owners, 'management'), { gateId, note }, { asOf: toDate(addDays(monday, 7 * week + 1)), metrics: NOTHING_MEASURED }));
  }
  tell('A business case, confirmed at three gates.');
}

/** In the past nothing had been measured yet; what is measured now would not be what was known then. */
const NOTHING_MEASURED: Metrics = { listMetricsEverOf: () => Promise.resolve(listMetrics()), measureAll: () => Promise.resolve([]) };

function actAs(scope: Scope, owners: Story['owners'], wanted: string): Scope {
  const owner = owners.find(({ role }) => role === wanted);
  if (!owner || !isRole(owner.role)) throw new Error(`The demo has no ${wanted}.`);
  return { ...scope, member: { id: owner.id, name: owner.name, role: owner.role }, actor: owner.name, permissions: permissionsOf(owner.role) };
}

function must(result: Result<unknown>): void {
  if (!result.ok) throw new Error(`The demo's business case was refused: ${result.reason}`);
}
