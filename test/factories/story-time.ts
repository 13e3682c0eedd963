import type { EntityName } from '#app/crm/entity/entity.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import type { RecordInput } from '#app/crm/record/record.ts';
import { changeRecords } from '#app/crm/record/write-records.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { act, createRows, write } from './records.ts';

/** Does the work and dates what the database dated by its own clock: the log and the acts in it. */
export async function at<T>(scope: Scope, instant: string, work: () => Promise<T>): Promise<T> {
  const [before] = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ id: string }[]>`SELECT coalesce(max(id), 0)::text AS id FROM record_changes`);
  const result = await work();
  await inWorkspaceSql(scope.workspaceId, async (tx) => {
    await tx.$executeRaw`UPDATE batches SET at = ${instant}::timestamptz WHERE id IN (SELECT batch_id FROM record_changes WHERE id > ${before!.id}::bigint)`;
    await tx.$executeRaw`UPDATE record_changes SET at = ${instant}::timestamptz WHERE id > ${before!.id}::bigint`;
  });
  return result;
}

/** Records made at the moment, in the words of a form. @returns their ids. */
export async function made(scope: Scope, instant: string, name: EntityName, ...inputs: Record<string, unknown>[]): Promise<string[]> {
  return at(scope, instant, async () => {
    const ids = (await createRows(scope, name, ...inputs)).map(({ id }) => id);
    await inWorkspaceSql(
      scope.workspaceId,
      async (tx) => {
        await tx.$executeRaw(Prisma.sql`UPDATE ${Prisma.raw(ENTITIES[name].table)} SET created_at = ${instant}::timestamptz, updated_at = ${instant}::timestamptz WHERE id = ANY (${ids}::uuid[])`);
        if (name === 'deal') await tx.$executeRaw`UPDATE deal_stage_changes SET at = ${instant}::timestamptz WHERE deal_id = ANY (${ids}::uuid[])`;
      },
      { settings: { 'app.is_unlogged': 'on' } },
    );
    return ids;
  });
}

/** A record changed at the moment. */
export async function changed(scope: Scope, instant: string, name: EntityName, id: string, set: RecordInput): Promise<void> {
  await at(scope, instant, () => write(act(scope), (tx, own) => changeRecords(tx, own, ENTITIES[name], [{ id, set, stamp: null }], { asOf: new Date(instant) })));
}
