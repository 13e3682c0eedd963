import { database } from '#app/db/client.server.ts';

/** A person's own language and theme, for their next browser. */
export async function savePreferences(personId: string, preferences: { locale?: string; theme?: string }): Promise<void> {
  if (Object.keys(preferences).length > 0) await database().person.update({ where: { id: personId }, data: preferences });
}
