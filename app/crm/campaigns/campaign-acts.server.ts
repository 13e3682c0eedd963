import { z } from 'zod';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { CampaignActs } from '../acts/act-facts.ts';
import type { CrmRecord } from '../record/record.ts';
import { campaignNumbers, type GroupCount } from './campaign-numbers.ts';
import { MEMBER_MARKS } from './member-status.ts';

const SHOWN = 50;
const STATUSES = ['planned', ...MEMBER_MARKS] as const;

const CountSchema = z.object({ is_control: z.boolean(), status: z.enum(STATUSES), members: z.int(), reached: z.int(), responded: z.int() });
const MemberSchema = z.object({ id: z.string(), contactId: z.string(), name: z.string(), status: z.enum(STATUSES), reachedAt: z.string().nullable(), respondedAt: z.string().nullable(), isControl: z.boolean() });

/** How a campaign stands, and the first members of one status: the one asked for, or the first that has any. Two statements. */
export async function readCampaignActs(tx: SqlTransaction, scope: Scope, campaign: CrmRecord, asked: string | null): Promise<CampaignActs> {
  const rows = z.array(CountSchema).parse(
    await tx.$queryRaw`
      SELECT is_control, status, count(*)::int AS members,
        count(*) FILTER (WHERE reached_at IS NOT NULL OR status IN ('reached', 'responded', 'converted'))::int AS reached,
        count(*) FILTER (WHERE responded_at IS NOT NULL OR status IN ('responded', 'converted'))::int AS responded
      FROM campaign_members WHERE workspace_id = ${scope.workspaceId}::uuid AND campaign_id = ${campaign.id}::uuid AND deleted_at IS NULL GROUP BY is_control, status`,
  );
  const counts = STATUSES.map((status) => ({ status, count: rows.filter((row) => row.status === status).reduce((sum, { members }) => sum + members, 0) }));
  const shown = STATUSES.find((status) => status === asked) ?? counts.find(({ count }) => count > 0)?.status ?? 'planned';
  const members = z.array(MemberSchema).parse(
    await tx.$queryRaw`
      SELECT m.id, m.contact_id AS "contactId", c.full_name AS name, m.status, m.is_control AS "isControl",
        to_char(m.reached_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "reachedAt", to_char(m.responded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "respondedAt"
      FROM campaign_members m JOIN contacts c ON c.workspace_id = m.workspace_id AND c.id = m.contact_id
      WHERE m.workspace_id = ${scope.workspaceId}::uuid AND m.campaign_id = ${campaign.id}::uuid AND m.status = ${shown} AND m.deleted_at IS NULL ORDER BY m.id LIMIT ${SHOWN}`,
  );
  const group = (isControl: boolean): GroupCount => {
    const own = rows.filter((row) => row.is_control === isControl);
    const sum = (of: (row: (typeof own)[number]) => number) => own.reduce((total, row) => total + of(row), 0);
    // The control group is left alone: what it would have answered is not asked, what it did by itself is.
    return { members: sum((row) => row.members), reached: isControl ? 0 : sum((row) => row.reached), responded: isControl ? 0 : sum((row) => row.responded), converted: sum((row) => (row.status === 'converted' ? row.members : 0)) };
  };
  const cost = campaign.actual_cost_cents;
  return {
    entity: 'campaign',
    numbers: campaignNumbers(group(false), group(true), typeof cost === 'number' ? cost : null),
    currency: typeof campaign.currency === 'string' ? campaign.currency : scope.currency,
    counts,
    shown,
    members,
  };
}
