import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { type GivenOccasion, type KeyMessagesPage, type ListedMessage, tellMessages, tellOccasions } from './key-message-page.ts';
import { listKeyMessages } from './key-messages.server.ts';
import { readMessageFacts } from './metrics-key-messages.server.ts';
import { listOccasions } from './occasions.server.ts';

export async function findKeyMessagesPage(scope: Scope, { asOf }: { asOf: Date }): Promise<KeyMessagesPage> {
  return tellMessages(await read(scope, asOf));
}

/** One message with every time that it was given, also those written down by mistake; null when the workspace has no such message. */
export async function findKeyMessagePage(scope: Scope, id: string, { asOf }: { asOf: Date }): Promise<(ListedMessage & { occasions: GivenOccasion[] }) | null> {
  const found = await read(scope, asOf);
  const listed = tellMessages(found).messages.find(({ message }) => message.id === id);
  return listed ? { ...listed, occasions: tellOccasions(listed.message, found.occasions, found.nameOf) } : null;
}

async function read(scope: Scope, asOf: Date) {
  const [messages, occasions, { facts, names }] = await Promise.all([
    listKeyMessages(scope),
    listOccasions(scope),
    inWorkspaceSql(scope.workspaceId, async (tx) => ({
      facts: await readMessageFacts(tx, scope),
      // Whoever gave one or should, also when they have left.
      names: await tx.$queryRaw<{ id: string; name: string }[]>`
        SELECT id, name FROM members WHERE workspace_id = ${scope.workspaceId}::uuid
          AND id IN (SELECT giver_id FROM message_occasions WHERE workspace_id = ${scope.workspaceId}::uuid UNION SELECT sender_id FROM key_messages WHERE workspace_id = ${scope.workspaceId}::uuid)`,
    })),
  ]);
  const byId = new Map(names.map(({ id, name }) => [id, name]));
  return { messages, occasions, facts, nameOf: (id: string) => byId.get(id) ?? '–', today: dayIn(asOf, scope.timeZone) };
}
