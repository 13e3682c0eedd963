import { v7 as uuid } from 'uuid';
import { database } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { defineSweep } from '#app/jobs/sweep.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { systemScope } from '#app/people/workspaces.server.ts';
import { type ErasureLine, noteErasures, readErasureFile } from './erasure-file.server.ts';
import { replayErasures } from './replay-erasures.server.ts';

const EVERY_MS = 3_600_000;

/**
 * Brings the list beside the database and the one in it together, and forgets again whoever is back because an older backup
 * was put in place. At the start of every process, and every hour after. @returns how many people were erased again
 */
export async function keepErased({ asOf, signal }: { asOf: Date; signal?: AbortSignal }): Promise<number> {
  let erased = 0;
  for (const { id } of await database().workspace.findMany({ select: { id: true } })) {
    if (signal?.aborted) return erased;
    const scope = await systemScope(id, 'job', 'privacy.erasures');
    const [listed, known] = [await readErasureFile(id), await readKnown(scope)];
    await noteErasures(id, known.filter((line) => !listed.has(line.contactId)));
    const ids = new Set(known.map(({ contactId }) => contactId));
    await addKnown(scope, [...listed.values()].filter(({ contactId }) => !ids.has(contactId)));
    erased += await replayErasures(scope, { asOf });
  }
  return erased;
}

defineSweep({ name: 'privacy.erasures', everyMs: EVERY_MS, run: keepErased });

async function readKnown(scope: Scope): Promise<ErasureLine[]> {
  const rows = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ contactId: string; at: Date; actor: string }[]>`SELECT contact_id AS "contactId", at, actor FROM erasures WHERE workspace_id = ${scope.workspaceId}::uuid`);
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

async function addKnown(scope: Scope, lines: readonly ErasureLine[]): Promise<void> {
  if (lines.length === 0) return;
  await inWorkspaceSql(scope.workspaceId, async (tx) => {
    for (const { contactId, at, actor } of lines) {
      await tx.$executeRaw`
        INSERT INTO erasures (id, workspace_id, contact_id, at, actor, counts) SELECT ${uuid()}::uuid, ${scope.workspaceId}::uuid, ${contactId}::uuid, ${at}::timestamptz, ${actor}, '{}'::jsonb
        WHERE NOT EXISTS (SELECT 1 FROM erasures WHERE workspace_id = ${scope.workspaceId}::uuid AND contact_id = ${contactId}::uuid)`;
    }
  });
}
