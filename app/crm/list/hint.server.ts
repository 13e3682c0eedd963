import { Prisma } from '#app/db/generated/client.ts';
import type { EntityName } from '../entity/entity.ts';

/** What tells a record from others of the same name, as SQL; `t` is its table. */
export function hintSql(name: EntityName): Prisma.Sql {
  switch (name) {
    case 'account':
      return Prisma.sql`t.city`;
    case 'contact':
      return Prisma.sql`concat_ws(' · ', (SELECT a.name FROM accounts a WHERE a.id = t.account_id), t.email)`;
    case 'deal':
      return Prisma.sql`concat_ws(' · ', (SELECT a.name FROM accounts a WHERE a.id = t.account_id), (SELECT s.name FROM stages s WHERE s.id = t.stage_id))`;
    case 'product':
      return Prisma.sql`t.sku`;
    case 'case':
      return Prisma.sql`t.number`;
    case 'order':
      return Prisma.sql`concat_ws(' · ', (SELECT a.name FROM accounts a WHERE a.id = t.account_id), t.ordered_on::text)`;
    case 'invoice':
      return Prisma.sql`concat_ws(' · ', (SELECT a.name FROM accounts a WHERE a.id = t.account_id), t.issued_on::text)`;
    case 'membership':
      return Prisma.sql`coalesce((SELECT c.full_name FROM contacts c WHERE c.id = t.contact_id), (SELECT a.name FROM accounts a WHERE a.id = t.account_id))`;
    case 'interaction':
      return Prisma.sql`t.occurred_at::date::text`;
    case 'stage':
      return Prisma.sql`(SELECT p.name FROM pipelines p WHERE p.id = t.pipeline_id)`;
    default:
      return Prisma.sql`NULL::text`;
  }
}
