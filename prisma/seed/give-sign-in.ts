import { database } from '#app/db/client.server.ts';

/** A person of their own for a member, or the one with that address: the demo signs in as who has one, before others of the role. */
export async function giveSignIn(memberId: string): Promise<void> {
  const { email, name } = await database().member.findUniqueOrThrow({ where: { id: memberId } });
  const person = await database().person.upsert({ where: { email }, create: { email, name, locale: 'nl' }, update: {} });
  await database().member.update({ where: { id: memberId }, data: { personId: person.id } });
}
