import { v7 as uuid } from 'uuid';
import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { recordAuditOfMany } from '#app/people/audit-many.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { emptyOutcome, type ImportOutcome, type ImportRun, inChunks, reject, repeats } from '#app/values/import.ts';
import type { TableRow } from '#app/values/table/read-table.ts';
import { type AccountRow, readAccountRow } from './account-row.ts';

const CHUNK = 5_000;

/** Brings accounts in by external id: new ones are made, known ones take the file's name. Each chunk is one transaction. */
export async function importAccounts(scope: Scope, rows: AsyncIterable<TableRow>, run: ImportRun): Promise<ImportOutcome> {
  const outcome = emptyOutcome();
  const repeat = repeats();
  for await (const chunk of inChunks(rows, CHUNK)) {
    const accounts: AccountRow[] = [];
    for (const given of chunk) {
      outcome.rows++;
      const read = readAccountRow(given);
      if (!read.ok) {
        reject(outcome, read.problem);
        continue;
      }
      const { row, externalId, name } = read.account;
      const seen = repeat(externalId, name);
      if (seen === 'duplicate') outcome.duplicate++;
      else if (seen === 'repeated') reject(outcome, { row, column: 'external_id', code: 'key-repeated', value: externalId });
      else accounts.push(read.account);
    }
    const counts = await inWorkspace(scope.workspaceId, (tx) => importChunk(tx, scope, accounts, run.isDryRun), { timeoutMs: 120_000 });
    outcome.created += counts.created;
    outcome.updated += counts.updated;
    outcome.unchanged += accounts.length - counts.created - counts.updated;
    run.tell?.(outcome.rows);
  }
  return outcome;
}

async function importChunk(tx: Transaction, scope: Scope, accounts: AccountRow[], isDryRun: boolean): Promise<{ created: number; updated: number }> {
  const found = await tx.account.findMany({
    where: { workspaceId: scope.workspaceId, externalId: { in: accounts.map((account) => account.externalId) } },
    select: { id: true, externalId: true, name: true },
  });
  const known = new Map(found.map((row) => [row.externalId, row]));
  const created = accounts.filter((account) => !known.has(account.externalId)).map((account) => ({ ...account, id: uuid() }));
  const updated = accounts.flatMap((account) => {
    const before = known.get(account.externalId);
    return before && before.name !== account.name ? [{ ...account, id: before.id, before }] : [];
  });
  if (!isDryRun) {
    if (created.length > 0) {
      await tx.$executeRaw`
        INSERT INTO accounts (id, workspace_id, external_id, name, updated_at)
        SELECT g.id, ${scope.workspaceId}::uuid, g.external_id, g.name, now()
        FROM unnest(${created.map((row) => row.id)}::uuid[], ${created.map((row) => row.externalId)}::text[], ${created.map((row) => row.name)}::text[]) AS g(id, external_id, name)`;
    }
    if (updated.length > 0) {
      await tx.$executeRaw`
        UPDATE accounts a SET name = g.name, updated_at = now()
        FROM unnest(${updated.map((row) => row.id)}::uuid[], ${updated.map((row) => row.name)}::text[]) AS g(id, name)
        WHERE a.workspace_id = ${scope.workspaceId}::uuid AND a.id = g.id`;
    }
    await recordAuditOfMany(tx, scope, 'account.create', 'account', created.map(({ id, externalId, name }) => ({ recordId: id, after: { externalId, name } })));
    await recordAuditOfMany(tx, scope, 'account.update', 'account', updated.map(({ id, before, name }) => ({ recordId: id, before: { name: before.name }, after: { name } })));
  }
  return { created: created.length, updated: updated.length };
}
