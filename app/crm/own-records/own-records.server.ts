import { Prisma } from '#app/db/generated/client.ts';
import type { OwnRecordRule } from './own-record.ts';

/** What a rule counts: rows with an `owner_id`. What lies in the trash counts nowhere. */
const COUNTED: Record<OwnRecordRule, { from: string; where: string }> = {
  'accounts-owned': { from: 'accounts r', where: 'true' },
  'contacts-reachable': { from: 'contacts r', where: '(r.email IS NOT NULL OR r.phone IS NOT NULL)' },
  'deals-with-next-step': { from: "deals r JOIN stages s ON s.workspace_id = r.workspace_id AND s.id = r.stage_id AND s.kind = 'open'", where: 'r.next_step IS NOT NULL' },
  'contact-moments': { from: 'interactions r', where: 'true' },
  'tasks-done': { from: 'tasks r', where: 'r.done_at IS NOT NULL' },
  'cases-solved': { from: 'cases r', where: "r.status IN ('solved', 'closed')" },
};

interface Asked {
  workspaceId: string;
  /** A sub-query of the owners' ids. */
  owners: Prisma.Sql;
  /** Whether a rule is asked for: it is not counted otherwise. */
  isAsked: (rule: OwnRecordRule) => Prisma.Sql;
}

/** A sub-query of (owner_id, rule, count): how many records of each asked kind everybody has, without those who have none. */
export function ownRecordsSql({ workspaceId, owners, isAsked }: Asked): Prisma.Sql {
  const branches = Object.entries(COUNTED).map(
    ([rule, { from, where }]) => Prisma.sql`
      SELECT r.owner_id, ${Prisma.raw(`'${rule}'`)}::text AS rule, count(*)::int AS count FROM ${Prisma.raw(from)}
      WHERE r.workspace_id = ${workspaceId}::uuid AND r.deleted_at IS NULL AND ${Prisma.raw(where)} AND r.owner_id IN (${owners}) AND ${isAsked(rule as OwnRecordRule)}
      GROUP BY r.owner_id`,
  );
  return Prisma.join(branches, ' UNION ALL ');
}
