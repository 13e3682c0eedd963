import { expect, test } from 'vitest';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { makeScope } from '#test/factories/workspace.ts';

const addTag = (tx: SqlTransaction, workspaceId: string, name: string) => tx.$executeRaw`INSERT INTO tags (workspace_id, name) VALUES (${workspaceId}::uuid, ${name})`;
const tagsOf = (workspaceId: string) =>
  inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<{ name: string }[]>`SELECT name FROM tags ORDER BY name`).then((rows) => rows.map(({ name }) => name));

test('statements that travel together are one transaction: one that fails undoes those beside it, and the connection goes on', async () => {
  const { workspaceId } = await makeScope();
  for (let time = 0; time < 8; time += 1) {
    const failing = inWorkspaceSql(workspaceId, (tx) => Promise.all([addTag(tx, workspaceId, 'before'), tx.$queryRaw`SELECT 1 / 0`, addTag(tx, workspaceId, 'after')]));
    await expect(failing).rejects.toThrow('division by zero');
  }
  expect(await tagsOf(workspaceId)).toEqual([]);
  await inWorkspaceSql(workspaceId, (tx) => Promise.all([addTag(tx, workspaceId, 'one'), addTag(tx, workspaceId, 'two')]));
  expect(await tagsOf(workspaceId)).toEqual(['one', 'two']);
});

test('a transaction that could not be confined does nothing, and says why', async () => {
  const { workspaceId } = await makeScope();
  let isTried = false;
  const unconfined = inWorkspaceSql(workspaceId, async (tx) => {
    isTried = true;
    await addTag(tx, workspaceId, 'unconfined').catch(() => undefined);
    await addTag(tx, workspaceId, 'unconfined later').catch(() => undefined);
  }, { settings: { enable_nestloop: 'neither' } });
  await expect(unconfined).rejects.toThrow('enable_nestloop');
  expect(isTried).toBe(true);
  expect(await tagsOf(workspaceId)).toEqual([]);
});

test('what is asked once the transaction is over is refused: it would not be confined', async () => {
  const { workspaceId } = await makeScope();
  const kept = await inWorkspaceSql(workspaceId, async (tx) => Promise.resolve(tx));
  await expect(kept.$queryRaw`SELECT 1`).rejects.toThrow('is over');
  let late: Promise<unknown> | undefined;
  const failing = inWorkspaceSql(workspaceId, (tx) => {
    late = tx.$queryRaw`SELECT pg_sleep(0.05)`.then(() => addTag(tx, workspaceId, 'late'));
    late.catch(() => undefined);
    return Promise.reject(new Error('meanwhile'));
  });
  await expect(failing).rejects.toThrow('meanwhile');
  await expect(late).rejects.toThrow();
  expect(await tagsOf(workspaceId)).toEqual([]);
});

test('workspaces that ask at the same time over the same connections each see their own', async () => {
  const scopes = await Promise.all(Array.from({ length: 6 }, () => makeScope()));
  await Promise.all(scopes.map(({ workspaceId }) => inWorkspaceSql(workspaceId, (tx) => addTag(tx, workspaceId, workspaceId))));
  const asked = Array.from({ length: 60 }, (_, index) => scopes[index % scopes.length]!.workspaceId);
  expect(await Promise.all(asked.map(tagsOf))).toEqual(asked.map((id) => [id]));
});

test('a connection that is lost between two statements is told to who used it, and the next gets another', async () => {
  const { workspaceId } = await makeScope();
  const lost = inWorkspaceSql(workspaceId, async (tx) => {
    const [{ pid }] = await tx.$queryRaw<[{ pid: number }]>`SELECT pg_backend_pid() AS pid`;
    await addTag(tx, workspaceId, 'lost');
    await inWorkspaceSql(workspaceId, (other) => other.$queryRaw`SELECT pg_terminate_backend(${pid}::int)`);
    await addTag(tx, workspaceId, 'lost too');
  });
  await expect(lost).rejects.toThrow();
  expect(await tagsOf(workspaceId)).toEqual([]);
});
