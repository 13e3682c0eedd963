import { changeActivities } from '#app/events/activity-catalogue.server.ts';
import type { ActivityMeaning } from '#app/events/activity-meaning.ts';
import { findUsageData } from '#app/events/usage-data.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { SeedOptions } from './seed-options.ts';

/** What the log of the desk calls its acts, in words. */
const CALLED: Record<string, Pick<ActivityMeaning, 'name' | 'nameEn'>> = {
  'case-created': { name: 'Melding aangemaakt', nameEn: 'Ticket created' },
  'case-updated': { name: 'Melding bijgewerkt', nameEn: 'Ticket updated' },
  'case-resolved': { name: 'Melding opgelost', nameEn: 'Ticket resolved' },
  'case-closed': { name: 'Melding gesloten', nameEn: 'Ticket closed' },
};

/** What the desk agreed on, in the words of its invented programme; it changes no figure. */
const AGREED: Record<string, Partial<ActivityMeaning>> = {
  'case-resolved': { desired: 'Met de oplossing erbij, nadat de klant heeft gezegd dat het klopt.', undesired: 'Op opgelost gezet om van de lijst af te zijn.', qualityMetric: 'completeness' },
  'case-updated': { desired: 'Op het moment zelf, met wat er is gedaan.', undesired: 'Aan het eind van de week alles achter elkaar.', qualityMetric: 'timely-logging' },
};

/** Says in the demo what its acts are called, and how they should be done. */
export async function seedCatalogue(scope: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const { activities, version } = await findUsageData(scope);
  const wanted = activities.flatMap((activity): [string, ActivityMeaning][] => (AGREED[activity.key] || CALLED[activity.key] ? [[activity.id, { ...activity, ...CALLED[activity.key], ...AGREED[activity.key] }]] : []));
  const changed = await changeActivities(scope, new Map(wanted), { seen: version, reason: 'Afgesproken in het overleg over afgesproken gedrag.', asOf });
  if (!changed.ok) throw new Error(`What the demo's acts mean was refused: ${changed.reason}`);
  tell(`${changed.value.changed} kinds of acts have a name, or say how they should be done.`);
}
