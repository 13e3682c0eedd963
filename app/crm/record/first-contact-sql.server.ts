import { Prisma } from '#app/db/generated/client.ts';

/** As `isFirstContact` says; each moment costs one step in an index. */
export function firstContactSql(alias: string): Prisma.Sql {
  const t = Prisma.raw(`"${alias}"`);
  const isNone = (holder: Prisma.Sql) => Prisma.sql`NOT EXISTS (
    SELECT 1 FROM interactions earlier WHERE earlier.workspace_id = ${t}.workspace_id AND earlier.${holder} = ${t}.${holder} AND earlier.occurred_at <= ${t}.occurred_at
      AND (earlier.occurred_at, earlier.id) < (${t}.occurred_at, ${t}.id) AND NOT earlier.is_machine AND earlier.deleted_at IS NULL)`;
  return Prisma.sql`(NOT ${t}.is_machine AND ${t}.deleted_at IS NULL
    AND CASE WHEN ${t}.contact_id IS NOT NULL THEN ${isNone(Prisma.sql`contact_id`)} WHEN ${t}.account_id IS NOT NULL THEN ${isNone(Prisma.sql`account_id`)} ELSE false END)`;
}
