import { z } from 'zod';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { CAMPAIGN_MEMBER } from '../entity/campaign-member.ts';
import { inBatch } from '../record/batch.server.ts';
import { readRecords } from '../record/read-records.server.ts';
import { changeRecords, type RecordChange } from '../record/write-records.server.ts';
import { afterMark, MEMBER_MARKS, type MemberStatus } from './member-status.ts';

const CHUNK = 1_000;
const STATUSES = ['planned', ...MEMBER_MARKS] as const;

export const MarkSchema = z.strictObject({
  mark: z.enum(MEMBER_MARKS),
  /** Some members, or all that are in one status. */
  who: z.union([z.strictObject({ ids: z.array(z.uuid()).min(1).max(1_000) }), z.strictObject({ status: z.enum(STATUSES) })]),
});

interface Marked {
  marked: number;
  /** Were as far already, or are in the control group, which is left alone. */
  left: number;
}

/** Notes how far members of a campaign came, some or all of a status, in one batch. */
export async function markMembers(scope: Scope, campaignId: string, { mark, who }: z.infer<typeof MarkSchema>, { asOf }: { asOf: Date }): Promise<Result<Marked & { batchId: string }, 'not-found' | 'none'>> {
  if (!isUuid(campaignId)) return refused('not-found');
  const total: Marked = { marked: 0, left: 0 };
  let after: string | null = null;
  for (;;) {
    const ids: string[] = await nextIds(scope, campaignId, who, after);
    if (ids.length === 0) break;
    await inBatch(scope, { verb: 'campaign.mark-members', entity: 'campaign', recordId: campaignId, summary: { status: mark } }, async (tx) => {
      const members = await readRecords(tx, scope, CAMPAIGN_MEMBER, ids, { isLocked: true });
      const changes = [...members.values()].flatMap((member): RecordChange[] => {
        const state = { status: member.status as MemberStatus, reachedAt: member.reached_at as string | null, respondedAt: member.responded_at as string | null, isControl: member.is_control === true };
        const set = afterMark(state, mark, asOf.toISOString());
        return set ? [{ id: member.id, set, stamp: null }] : [];
      });
      await changeRecords(tx, scope, CAMPAIGN_MEMBER, changes, { asOf, areReferencesKnown: true });
      if (after === null) await recordActs(tx, scope, [{ activity: 'campaign.mark-members', object: campaignId }], asOf);
      total.marked += changes.length;
      total.left += ids.length - changes.length;
    });
    after = ids.at(-1) ?? null;
  }
  return after === null ? refused('none') : done({ ...total, batchId: scope.batchId });
}

/** In the order of ids, so that what is marked on the way moves nothing. */
async function nextIds(scope: Scope, campaignId: string, who: z.infer<typeof MarkSchema>['who'], after: string | null): Promise<string[]> {
  const [ids, status] = 'ids' in who ? [who.ids, null] : [null, who.status];
  const rows = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM campaign_members WHERE workspace_id = ${scope.workspaceId}::uuid AND campaign_id = ${campaignId}::uuid AND deleted_at IS NULL
      AND (${ids}::uuid[] IS NULL OR id = ANY (${ids}::uuid[])) AND (${status}::text IS NULL OR status = ${status}) AND (${after}::uuid IS NULL OR id > ${after}::uuid)
    ORDER BY id LIMIT ${CHUNK}`);
  return rows.map(({ id }) => id);
}
