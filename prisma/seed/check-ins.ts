import { findStanding } from '#app/kpis/check-ins/board.server.ts';
import { isJudged } from '#app/kpis/check-ins/check-in.ts';
import { CheckInSchema } from '#app/kpis/check-ins/check-in-form.ts';
import { addCheckIn } from '#app/kpis/check-ins/check-ins.server.ts';
import { endCorrection, listCorrections } from '#app/kpis/check-ins/corrections.server.ts';
import { listKpis } from '#app/kpis/kpis.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import type { SeedOptions } from './seed-options.ts';

interface Story extends SeedOptions {
  owners: readonly { id: string; name: string; role: string }[];
}

const DAY_MS = 86_400_000;

/** What the management said of the first KPIs that could be judged, weeks ago; what was agreed then is done, and one step of last week is under way. */
const STORY = [
  { weeksAgo: 7, cause: 'De schermen vragen te veel velden. Mensen stellen het bijwerken uit tot het eind van de dag.', action: 'Invulschermen inkorten tot wat nodig is', doer: 'project-lead', dueInDays: 14, doneAfterDays: 12 },
  { weeksAgo: 1, cause: 'Twee teams hebben de training nog niet gehad. De rest gaat vooruit.', action: 'Training inhalen met de twee teams', doer: 'consultant', dueInDays: 21, doneAfterDays: null },
] as const;

/** The demo's check-ins. */
export async function seedCheckIns(given: Scope, { asOf, owners, tell }: Story): Promise<void> {
  const sponsor = owners.find(({ role }) => role === 'management');
  if (!sponsor) throw new Error('The demo has no management.');
  const scope: Scope = { ...given, permissions: permissionsOf('management'), member: { id: sponsor.id, name: sponsor.name, role: 'management' } };
  let made = 0;
  const kpis = await listKpis(scope);
  for (const { weeksAgo, cause, action, doer, dueInDays, doneAfterDays } of STORY) {
    const then = new Date(asOf.getTime() - 7 * weeksAgo * DAY_MS);
    const kpi = await firstJudged(scope, kpis.slice(made), then);
    if (!kpi) continue;
    const ownerId = owners.find(({ role }) => role === doer)?.id ?? sponsor.id;
    const said = await addCheckIn(scope, kpi.standing, CheckInSchema.parse({ cause, action, ownerId, dueOn: addDays(dayIn(then, scope.timeZone), dueInDays) }), then);
    if (!said.ok) throw new Error(`The demo's check-in was refused: ${said.reason}`);
    const [step] = await listCorrections(scope, { kpiId: kpi.standing.kpi.id });
    if (step && doneAfterDays !== null) await endCorrection(scope, step.id, { outcome: 'done', reason: '' }, new Date(then.getTime() + doneAfterDays * DAY_MS));
    made += 1;
  }
  tell(`${made} KPIs were spoken of.`);
}

async function firstJudged(scope: Scope, kpis: Awaited<ReturnType<typeof listKpis>>, then: Date) {
  for (const { id } of kpis) {
    const found = await findStanding(scope, metricCatalogue, id, then);
    if (found?.standing && isJudged(found.standing.status)) return { standing: found.standing };
  }
  return null;
}
