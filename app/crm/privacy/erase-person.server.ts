import { v7 as uuid } from 'uuid';
import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { inBatch } from '../record/batch.server.ts';
import { type Counts, eraseContacts, eraseRecords, removeUnreferred } from './erase-records.server.ts';
import { eraseTraces } from './erase-traces.server.ts';
import { noteErasures } from './erasure-file.server.ts';
import { gatherPerson } from './gather-person.server.ts';
import { removeKeptFiles } from './kept-files.server.ts';

/** The act that cannot be undone. */
export const ERASE_VERB = 'contact.erase';

export interface Erased {
  /** Per table how many rows were removed or made nameless. */
  counts: Counts;
  /** Files of imports that named the person and are gone. */
  files: number;
}

/**
 * Forgets a person for good: what is held about them goes or loses every word that tells who, in the records and everywhere
 * beside them; numbers, days and amounts of the ledger stay. It leaves the contact's id, so that it can be done again on an
 * older backup. Cannot be undone.
 */
export async function erasePerson(scope: Scope, contactId: string, { asOf }: { asOf: Date }): Promise<Result<Erased, 'not-found'>> {
  if (!isUuid(contactId)) return refused('not-found');
  let telling: string[] = [];
  let ids: string[] = [];
  const erased = await inBatch(scope, { verb: ERASE_VERB, entity: 'contact', recordId: contactId, timeoutMs: 600_000 }, async (tx): Promise<Result<Counts, 'not-found'>> => {
    const person = await gatherPerson(tx, scope, contactId);
    if (!person) return refused('not-found');
    telling = [...person.own, ...person.fullNames];
    ids = person.ids;
    const counts: Counts = {};
    await eraseRecords(tx, scope, person, counts);
    await eraseContacts(tx, scope, person, counts);
    await eraseTraces(tx, scope, person, counts);
    await removeUnreferred(tx, scope, person.ids);
    await recordActs(tx, scope, [{ activity: ERASE_VERB }], asOf);
    for (const id of person.ids) {
      await tx.$executeRaw`
        INSERT INTO erasures (id, workspace_id, contact_id, at, actor, counts)
        SELECT ${uuid()}::uuid, ${scope.workspaceId}::uuid, ${id}::uuid, ${asOf.toISOString()}::timestamptz, ${scope.actor}, ${JSON.stringify(counts)}::jsonb
        WHERE NOT EXISTS (SELECT 1 FROM erasures WHERE workspace_id = ${scope.workspaceId}::uuid AND contact_id = ${id}::uuid)`;
    }
    return done(counts);
  });
  if (!erased.ok) return erased;
  await noteErasures(scope.workspaceId, ids.map((each) => ({ contactId: each, at: asOf.toISOString(), actor: scope.actor })));
  const files = await removeKeptFiles(scope, telling);
  const counts = Object.fromEntries(Object.entries(erased.value).filter(([, count]) => count > 0));
  return done({ counts, files });
}
