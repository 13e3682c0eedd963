import { NewSuccessSchema } from '#app/adoption/successes/success-form.ts';
import { publishSuccess, writeSuccess } from '#app/adoption/successes/successes.server.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import type { SeedOptions } from './seed-options.ts';

interface Story {
  title: string;
  text: string;
  whose: 'everybody' | 'team' | 'person';
  metricId?: string;
  /** Told so many days ago; absent is still a draft. */
  toldDaysAgo?: number;
}

const STORIES: Story[] = [
  { title: 'Live zonder een dag stil te staan', text: 'De eerste week belden we elkaar meer dan onze klanten. Toch is geen melding blijven liggen: wie vastliep, kreeg binnen een kwartier hulp van een collega.', whose: 'everybody', toldDaysAgo: 73 },
  { title: 'Bijna iedereen werkt elke maand in het systeem', text: 'In het begin stond de helft nog in eigen lijstjes. Nu vind je van bijna elke klant terug wat er speelt, ook als een collega vrij is.', whose: 'everybody', metricId: 'active-user-rate', toldDaysAgo: 20 },
  { title: 'Ons teamoverleg duurt nog een kwartier', text: 'We lopen elke week één cijfer na in plaats van alle lijstjes. Wat we afspreken, staat er meteen in.', whose: 'team', metricId: 'active-user-rate', toldDaysAgo: 10 },
  { title: 'Vaste klanten komen terug', text: 'Na de eerste bestelling bellen we binnen een maand. Klanten zeggen het zelf: fijn dat jullie er nog een keer naar vragen.', whose: 'everybody', metricId: 'repeat-purchase-rate', toldDaysAgo: 4 },
  { title: 'Van twintig losse notities naar één overzicht', text: 'Je liet je collega’s zien hoe je alles van een klant in één keer terugvindt. Drie teams doen het nu net zo.', whose: 'person' },
];

/** What went well, with the numbers that were really measured; the last waits for the demo's own user to agree. */
export async function seedSuccesses(given: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const { workspaceId } = given;
  const [lead, own, team] = await inWorkspace(workspaceId, async (tx) => [
    await tx.member.findFirstOrThrow({ where: { workspaceId, role: 'project-lead' } }),
    await tx.member.findFirstOrThrow({ where: { workspaceId, role: 'end-user', personId: { not: null } } }),
    (await tx.team.findMany({ where: { workspaceId, name: { not: 'Overig' } }, include: { _count: { select: { memberships: { where: { endsOn: null } } } } } })).sort((one, other) => other._count.memberships - one._count.memberships)[0]!,
  ]);
  const scope: Scope = { ...given, permissions: permissionsOf('project-lead'), member: { id: lead.id, name: lead.name, role: 'project-lead' }, actor: lead.name };
  const on = addDays(periodOf(dayIn(asOf, given.timeZone), 'month').start, -1);
  for (const { toldDaysAgo, metricId, ...story } of STORIES) {
    const at = new Date(asOf.getTime() - (toldDaysAgo ?? 1) * 86_400_000);
    const subject = story.whose === 'team' ? { teamId: team.id } : story.whose === 'person' ? { memberId: own.id } : {};
    const form = NewSuccessSchema.parse({ ...story, ...subject, ...(metricId ? { metricId, on } : {}) });
    // Where the number may not be told of so few people, the story goes without.
    const first = await writeSuccess(scope, form, { catalogue: metricCatalogue, asOf: at });
    const made = first.ok ? first : await writeSuccess(scope, NewSuccessSchema.parse({ ...story, ...subject }), { catalogue: metricCatalogue, asOf: at });
    if (!made.ok) throw new Error(`The demo's success was refused: ${made.reason}`);
    if (toldDaysAgo === undefined) continue;
    const published = await publishSuccess(scope, made.value.id, { asOf: at });
    if (!published.ok) throw new Error(`The demo's success was not published: ${published.reason}`);
  }
  tell(`${STORIES.length} successes.`);
}
