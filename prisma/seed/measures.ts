import { listTeamNames } from '#app/kpis/kpis.server.ts';
import { MeasureFormSchema } from '#app/kpis/measures/measure-form.ts';
import { createMeasure, findMeasure } from '#app/kpis/measures/measures.server.ts';
import { enterReadings } from '#app/kpis/measures/readings.server.ts';
import { listMetrics } from '#app/metric-catalogue.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, dayIn, toDate } from '#app/values/day.ts';
import { periodOf, shiftPeriod } from '#app/values/period.ts';
import type { SeedOptions } from './seed-options.ts';

interface Story extends SeedOptions {
  owners: readonly { id: string; name: string; role: string }[];
}

/** Invented: how satisfied people who asked something were, on a scale of ten, the oldest month first; last month's figure is still to come. */
const SCORES = [6.9, 6.8, 7, 7.1, 7, 7.2, 7.3, 7.2, 7.4, 7.5, 7.4];
/** Figures are entered in the morning of the fifth day after their month. */
const NINE_MS = 9 * 3_600_000;
/** Invented: what the CRM project cost in a month, in whole units of money. */
const COSTS = [8_400, 9_100, 12_600, 14_200, 13_800, 11_000, 9_700, 6_200, 5_900, 4_800, 4_600];

/** Invented: complaints of a month in all teams together, before they are parted over the teams. */
const COMPLAINTS = [31, 29, 30, 26, 22, 19];

/** The demo's own measures: one entered by the analyst, one that somebody agrees with, one given per team, and one calculated from what the catalogue counts. */
export async function seedMeasures(given: Scope, { asOf, owners, tell }: Story): Promise<void> {
  const of = (role: string) => owners.find((owner) => owner.role === role)!;
  const [analyst, lead] = [of('analyst'), of('project-lead')];
  const scope: Scope = { ...given, permissions: permissionsOf('analyst'), member: { id: analyst.id, name: analyst.name, role: 'analyst' } };
  const month = periodOf(dayIn(asOf, scope.timeZone), 'month').start;
  const shared = { layer: 'business', frequency: 'month' };
  await seedOne(scope, asOf, { ...shared, name: 'Klanttevredenheid', about: 'Gemiddeld cijfer (1 tot 10) uit de enquête die elke klant krijgt als een vraag is afgesloten.', source: 'readings', unit: 'mean', better: 'higher', updaterId: analyst.id }, SCORES.map((value, at) => ({ periodStart: shiftPeriod(month, at - SCORES.length - 1, 'month'), value })));
  await seedOne(scope, asOf, { ...shared, name: 'Kosten van het project', about: 'Uren en facturen die in die maand op het CRM-project zijn geboekt, uit de boekhouding.', source: 'readings', unit: 'money', better: 'lower', check: 'approval', approverId: lead.id }, COSTS.map((value, at) => ({ periodStart: shiftPeriod(month, at - COSTS.length, 'month'), value: value * 100 })));
  await seedOne(scope, asOf, { ...shared, name: 'Omzet per actieve klant', about: 'Omzet van de maand gedeeld door de klanten die in die maand bestelden.', source: 'formula', unit: 'money', better: 'higher', formula: 'A / B', metricA: 'revenue', metricB: 'active-customers' }, []);
  const teams = await listTeamNames(scope);
  const complaints = COMPLAINTS.flatMap((about, at) => {
    const periodStart = shiftPeriod(month, at - COMPLAINTS.length, 'month');
    const ofTeams = teams.map(({ id }, nth) => ({ periodStart, teamId: id, value: Math.max(0, Math.round(about / teams.length) - 2 + ((at * (nth + 2) + 3 * nth) % 5)) }));
    return [...ofTeams, { periodStart, value: ofTeams.reduce((sum, { value }) => sum + value, 0) }];
  });
  await seedOne(scope, asOf, { ...shared, name: 'Klachten', about: 'Klachten die in die maand zijn opgeschreven, per team en samen, uit het klachtenboek.', source: 'readings', unit: 'count', better: 'lower', isPerTeam: 'on' }, complaints);
  tell('4 own measures.');
}

async function seedOne(scope: Scope, asOf: Date, form: Record<string, string>, figures: { periodStart: ReturnType<typeof periodOf>['start']; teamId?: string; value: number }[]): Promise<void> {
  const made = await createMeasure(scope, MeasureFormSchema.parse(form), listMetrics());
  if (!made.ok) throw new Error(`The demo's measure was refused: ${made.refusals[0]?.reason}`);
  if (figures.length === 0) return;
  const measure = (await findMeasure(scope, made.value))!;
  // What was there before somebody had to agree counts; the newest waits for them.
  const settled = { ...measure, approver: null };
  const [old, fresh] = measure.approver ? [figures.slice(0, -1), figures.slice(-1)] : [figures, []];
  for (const [which, given] of [[settled, old], [measure, fresh]] as const) {
    for (const figure of given) {
      const then = new Date(Math.min(toDate(addDays(shiftPeriod(figure.periodStart, 1, 'month'), 4)).getTime() + NINE_MS, asOf.getTime()));
      const entered = await enterReadings(scope, which, [{ teamId: null, ...figure, numerator: null, denominator: null, note: null }], { source: 'screen', asOf: then });
      if (!entered.ok) throw new Error(`The demo's figure was refused: ${entered.reason}`);
    }
  }
}
