import { v7 as uuid } from 'uuid';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { ENTITIES } from '../entity/entities.ts';
import { listCustomFields } from '../record/custom-fields.server.ts';
import { inBatch } from '../record/batch.server.ts';
import { readRecords } from '../record/read-records.server.ts';
import { type CrmRecord, type RecordInput, stampOf } from '../record/record.ts';
import { lastLogged, tellLogged } from '../record/tell-logged.server.ts';
import { changeRecords, table } from '../record/write-records.server.ts';
import { queueWebhooks } from '../webhooks/queue-webhooks.server.ts';
import { moveLinks } from './links.server.ts';
import { setMainLink, setPrimaryPoint } from './main-parts.server.ts';
import { choosableFields, type Choices, takenOver } from './merge-choices.ts';
import type { MergeRefusal } from './merge-refusal.ts';
import type { Mergeable } from './mergeable.ts';
import { uniteParts } from './unite-parts.server.ts';

export interface MergeInput {
  survivorId: string;
  loserId: string;
  /** Fields that are not named keep the survivor's value. */
  choices: Choices;
  /** What the reader looked at; null does not ask. */
  stamps: { survivor: string; loser: string } | null;
}

/**
 * Makes one record of two, as one batch that can be undone: the survivor gets the chosen values, every record that points at
 * the other points at it, parts and tags are united, and the other becomes a tombstone that leads to the survivor.
 */
export async function mergeRecords(scope: Scope, name: Mergeable, input: MergeInput, { asOf }: { asOf: Date }): Promise<Result<{ movedLinks: number }, MergeRefusal>> {
  const { survivorId, loserId, choices, stamps } = input;
  if (survivorId === loserId) return refused('same-record');
  const entity = ENTITIES[name];
  return inBatch(scope, { verb: `${name}.merge`, entity: name, recordId: survivorId, timeoutMs: 300_000 }, async (tx): Promise<Result<{ movedLinks: number }, MergeRefusal>> => {
    const known = await readRecords(tx, scope, entity, [survivorId, loserId], { isLocked: true });
    const [survivor, loser] = [known.get(survivorId), known.get(loserId)];
    if (!survivor || !loser || survivor.deleted_at || loser.deleted_at) return refused('gone');
    if (stamps && (stamps.survivor !== stampOf(survivor) || stamps.loser !== stampOf(loser))) return refused('changed-meanwhile');
    const fields = choosableFields(entity, await listCustomFields(tx, scope, name));
    const set: RecordInput = { ...takenOver(fields, choices, loser), tags: [...new Set([...(survivor.tags ?? []), ...(loser.tags ?? [])])] };
    if (survivor.external_id === null && loser.external_id !== null) Object.assign(set, { external_id: loser.external_id, external_system: loser.external_system });
    const since = await lastLogged(tx, scope);
    // First the tombstone: what may occur once is free then.
    await tx.$executeRaw`
      UPDATE ${table(entity)} SET deleted_at = ${asOf.toISOString()}::timestamptz, merged_into_id = ${survivorId}::uuid, version = version + 1, updated_at = ${asOf.toISOString()}::timestamptz
      WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${loserId}::uuid`;
    await uniteParts(tx, scope, name, { survivor: survivorId, loser: loserId });
    const movedLinks = await moveLinks(tx, scope, name, { from: loserId, to: survivorId });
    for (const kind of ['email', 'phone'] as const) if (choices[kind] === 'loser') await setPrimaryPoint(tx, scope, name, survivorId, { kind, value: loser[kind] as string | null });
    if (name === 'contact') await setMainLink(tx, scope, survivorId, ('account_id' in set ? set.account_id : survivor.account_id) as string | null);
    else await keepTree(tx, scope, survivor, loserId, set);
    const [changed] = await changeRecords(tx, scope, entity, [{ id: survivorId, set, stamp: null }], { asOf, areReferencesKnown: true });
    if (changed?.status === 'refused') return refused('taken');
    await remember(tx, scope, name, { survivorId, loserId, choices, movedLinks, asOf });
    await queueWebhooks(tx, scope, [{ event: `${name}.deleted`, recordId: loserId, data: { merged_into_id: survivorId } }]);
    await tellLogged(tx, scope, since, changed?.status === 'changed' ? [survivorId, loserId] : [loserId]);
    await recordActs(tx, scope, [{ activity: 'record.merge', object: survivorId }], asOf);
    return done({ movedLinks });
  });
}

/** No organisation stands above itself: when the other was above the survivor, the survivor stands where the other stood. */
async function keepTree(tx: SqlTransaction, scope: Scope, survivor: CrmRecord, loserId: string, set: RecordInput): Promise<void> {
  const parent = 'parent_id' in set ? set.parent_id : survivor.parent_id;
  if (typeof parent !== 'string') return;
  const [row] = await tx.$queryRaw<{ is_below: boolean }[]>`
    WITH RECURSIVE above AS (
      SELECT ${parent}::uuid AS id, 0 AS steps
      UNION ALL SELECT a.parent_id, above.steps + 1 FROM above JOIN accounts a ON a.workspace_id = ${scope.workspaceId}::uuid AND a.id = above.id WHERE a.parent_id IS NOT NULL AND above.steps < 100
    ) SELECT bool_or(id = ${survivor.id}::uuid OR id = ${loserId}::uuid) AS is_below FROM above`;
  if (row?.is_below) set.parent_id = null;
}

interface Remembered {
  survivorId: string;
  loserId: string;
  choices: Choices;
  movedLinks: number;
  asOf: Date;
}

async function remember(tx: SqlTransaction, scope: Scope, name: Mergeable, { survivorId, loserId, choices, movedLinks, asOf }: Remembered): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO merges (id, workspace_id, entity, survivor_id, loser_id, batch_id, choices, moved_links, at)
    VALUES (${uuid()}::uuid, ${scope.workspaceId}::uuid, ${name}, ${survivorId}::uuid, ${loserId}::uuid, ${scope.batchId}::uuid, ${JSON.stringify(choices)}::jsonb, ${movedLinks}, ${asOf.toISOString()}::timestamptz)`;
  await tx.$executeRaw(Prisma.sql`
    UPDATE duplicate_candidates SET decision = 'merged', decided_by = ${scope.actor}, decided_at = ${asOf.toISOString()}::timestamptz
    WHERE workspace_id = ${scope.workspaceId}::uuid AND left_id = least(${survivorId}::uuid, ${loserId}::uuid) AND right_id = greatest(${survivorId}::uuid, ${loserId}::uuid)`);
}
