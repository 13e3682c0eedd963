import { MilestoneSchema } from '#app/kpis/milestones/milestone-form.ts';
import { addMilestone } from '#app/kpis/milestones/milestones.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { listTeams } from '#app/people/teams.server.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import type { SeedOptions } from './seed-options.ts';

/** What happened in the invented programme, in weeks before this one. The desk goes live in two waves. */
const STORY = [
  { weeksAgo: 11, kind: 'go-live', wave: 1, titleNl: 'Eerste golf', titleEn: 'First wave' },
  { weeksAgo: 9, kind: 'go-live', wave: 2, titleNl: 'Tweede golf', titleEn: 'Second wave' },
  { weeksAgo: 5, kind: 'training', wave: 2, titleNl: 'Training meldingen afsluiten', titleEn: 'Training on closing cases' },
  { weeksAgo: 3, kind: 'release', wave: null, titleNl: 'Kortere invulschermen', titleEn: 'Shorter forms' },
] as const;

/** The demo's milestones; teams in turn make the waves, by name. */
export async function seedMilestones(given: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const scope = { ...given, permissions: permissionsOf('project-lead') };
  const monday = periodOf(dayIn(asOf, scope.timeZone), 'week').start;
  const teams = (await listTeams(scope)).map(({ id }) => id);
  for (const { weeksAgo, wave, ...told } of STORY) {
    const teamIds = wave === null ? [] : teams.filter((_, at) => (at % 2) + 1 === wave);
    const added = await addMilestone(scope, MilestoneSchema.parse({ ...told, on: addDays(monday, -7 * weeksAgo + 1), teamIds }));
    if (!added.ok) throw new Error(`The demo's milestone was refused: ${added.reason}`);
  }
  tell(`${STORY.length} milestones.`);
}
