import { expect, test } from 'vitest';
import { inWorkspace } from '#app/db/client.server.ts';
import { makeScope } from '#test/factories/workspace.ts';

test('row-level security alone keeps another workspace out', async () => {
  const own = await makeScope();
  const other = await makeScope();
  await inWorkspace(other.workspaceId, (tx) => tx.team.create({ data: { workspaceId: other.workspaceId, name: 'Sales' } }));
  expect(await inWorkspace(own.workspaceId, (tx) => tx.team.findMany())).toEqual([]);
});
