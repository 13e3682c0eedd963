import { listKeyMessages } from '#app/adoption/key-messages/key-messages.server.ts';
import { listPeople } from '#app/adoption/super-users/people.server.ts';
import { listTeamNames } from '#app/kpis/kpis.server.ts';
import type { Scope } from '#app/people/scope.ts';

/** What can be chosen for a message of the communication plan: the teams, who is here now, and the key messages that are still given. */
export async function listMessageChoices(scope: Scope) {
  const [teams, people, messages] = await Promise.all([listTeamNames(scope), listPeople(scope), listKeyMessages(scope)]);
  return { teams, people, keyMessages: messages.flatMap(({ id, text, withdrawnAt }) => (withdrawnAt ? [] : [{ id, text }])) };
}
