import { expect, test } from 'vitest';
import { importByPlan } from '#app/crm/importing/plain-file.server.ts';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { act, createRows } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const HEADER = ['name', 'parent'];

/** Takes in organisations, each with the name of the one above it. */
async function bring(scope: Scope, rows: string[][], { isDryRun, mayMake = true }: { isDryRun: boolean; mayMake?: boolean }) {
  return importByPlan(
    act(scope),
    { entity: 'account', matchKeys: ['name'], createMissing: mayMake ? ['account'] : [], mode: 'both', columns: [{ target: 'name', from: { column: 'name' } }, { target: 'parent_id', from: { column: 'parent' } }] },
    { header: HEADER, formats: HEADER.map(() => ({ order: 'day-first', decimal: '.' })), async *rows() { yield await Promise.resolve(rows.map((cells, at) => ({ row: at + 2, cells }))); } },
    { asOf: NOW, isDryRun },
  );
}

const tree = async (scope: Scope) => {
  const accounts = await database().account.findMany({ where: { workspaceId: scope.workspaceId, deletedAt: null } });
  return Object.fromEntries(accounts.map(({ name, parentId }) => [name, accounts.find(({ id }) => id === parentId)?.name ?? null]));
};

test.each([true, false])('an organisation of a file does not stand above itself, whatever the file and the records say together (dry run: %s)', async (isDryRun) => {
  const scope = await makeScope();
  const [top] = await createRows(scope, 'account', { name: 'Top' });
  await createRows(scope, 'account', { name: 'Midden', parent_id: top!.id });
  const itself = await bring(scope, [['Alfa', 'Alfa'], ['Beta', 'Top']], { isDryRun });
  expect(itself).toMatchObject({ created: 1, rejected: 1, problems: [{ row: 2, column: 'parent', code: 'above-itself', value: 'Alfa' }] });
  const known = await bring(scope, [['Top', 'Midden'], ['Gamma', 'Midden']], { isDryRun });
  expect(known).toMatchObject({ created: 1, rejected: 1, problems: [{ row: 2, code: 'above-itself', value: 'Midden' }] });
  const round = await bring(scope, [['Delta', 'Epsilon'], ['Epsilon', 'Zeta'], ['Zeta', 'Delta']], { isDryRun });
  expect(round).toMatchObject({ created: 0, rejected: 3, problems: [{ code: 'above-itself' }, { code: 'above-itself' }, { code: 'above-itself' }] });
  expect(await tree(scope)).toEqual({ Top: null, Midden: 'Top', ...(isDryRun ? {} : { Beta: 'Top', Gamma: 'Midden' }) });
});

test.each([true, false])('that holds as well for rows that are far apart, where the first of them is taken in (dry run: %s)', async (isDryRun) => {
  const scope = await makeScope();
  await createRows(scope, 'account', { name: 'Alfa' }, { name: 'Beta' });
  const between = Array.from({ length: 1_000 }, (_, at) => [`Tussen ${at}`, '']);
  const outcome = await bring(scope, [['Alfa', 'Beta'], ...between, ['Beta', 'Alfa']], { isDryRun, mayMake: false });
  expect(outcome).toMatchObject({ created: 1_000, updated: 1, rejected: 1, problems: [{ row: 1_003, code: 'above-itself', value: 'Alfa' }] });
  if (!isDryRun) expect(await tree(scope)).toMatchObject({ Alfa: 'Beta', Beta: null });
}, 60_000);
