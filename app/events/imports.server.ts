import { inWorkspace } from '#app/db/client.server.ts';
import type { Prisma } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { ImportOutcome } from '#app/values/import.ts';
import type { ImportKind } from '#app/values/import-kind.ts';
import { markOrdersLoaded } from './loads.server.ts';

interface ImportRecord {
  kind: ImportKind;
  fileName: string;
  mapping: unknown;
  startedAt: Date;
}

/** Keeps what was imported, by whom and what came of it; marks facts that KPIs count as loaded. */
export async function recordImport(scope: Scope, { kind, fileName, mapping, startedAt }: ImportRecord, outcome: ImportOutcome, finishedAt: Date): Promise<void> {
  const { workspaceId } = scope;
  const { rows, created, updated, unchanged, duplicate, rejected, problems } = outcome;
  await inWorkspace(workspaceId, async (tx) => {
    const made = await tx.import.create({
      data: {
        workspaceId,
        kind,
        fileName,
        mapping: mapping as Prisma.InputJsonValue,
        source: scope.source,
        importedBy: scope.actor,
        ...{ rows, created, updated, unchanged, duplicate, rejected, startedAt, finishedAt },
        problems: problems as unknown as Prisma.InputJsonValue,
      },
    });
    await recordAudit(tx, scope, { verb: 'import.run', entity: 'import', recordId: made.id, after: { kind, fileName, rows, created, updated, unchanged, duplicate, rejected } });
    if (kind === 'orders' && rows > rejected) await markOrdersLoaded(tx, scope, finishedAt);
  });
}

/** The newest imports first. */
export async function listImports(scope: Scope, limit: number) {
  return inWorkspace(scope.workspaceId, (tx) =>
    tx.import.findMany({
      where: { workspaceId: scope.workspaceId },
      orderBy: { startedAt: 'desc' },
      take: limit,
      select: { id: true, kind: true, fileName: true, importedBy: true, rows: true, created: true, updated: true, unchanged: true, duplicate: true, rejected: true, finishedAt: true },
    }),
  );
}
