import { z } from 'zod';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { CAMPAIGN } from '../entity/campaign.ts';
import { CAMPAIGN_MEMBER } from '../entity/campaign-member.ts';
import { CONTACT } from '../entity/contact.ts';
import type { BulkTarget } from '../list/bulk-edit.ts';
import { chunksOf } from '../list/bulk-edit.server.ts';
import { inBatch } from '../record/batch.server.ts';
import { listCustomFields } from '../record/custom-fields.server.ts';
import { readRecords } from '../record/read-records.server.ts';
import { createRecords } from '../record/write-records.server.ts';
import type { Added } from './adding-answer.ts';
import { isInControlGroup } from './control-group.ts';
import { whoFits } from './who-fits.server.ts';

export const AddingSchema = z.strictObject({
  campaignId: z.uuid(),
  /** Of those added so many are left alone, to compare with. */
  controlPercent: z.coerce.number().int().min(0).max(50),
});

/**
 * Puts contacts in a campaign, a thousand at a time, in one batch that is undone as one. Left out is who refused or withdrew
 * marketing or the newsletter on the campaign's channel: the newest word counts, and a word about no channel is about each.
 */
export async function addToCampaign(scope: Scope, target: BulkTarget, { campaignId, controlPercent }: z.infer<typeof AddingSchema>, { asOf }: { asOf: Date }): Promise<Result<Added & { batchId: string; campaign: string }, 'not-found' | 'ended'>> {
  const before = await inWorkspaceSql(scope.workspaceId, async (tx) => ({ campaign: (await readRecords(tx, scope, CAMPAIGN, [campaignId])).get(campaignId), customFields: await listCustomFields(tx, scope, 'contact') }));
  const { campaign, customFields } = before;
  if (!campaign || campaign.deleted_at) return refused('not-found');
  if (campaign.status === 'done' || campaign.status === 'stopped') return refused('ended');
  const channel = campaign.channel as string | null;
  const total: Added = { added: 0, control: 0, already: 0, unwilling: 0 };
  let isFirst = true;
  for await (const ids of chunksOf(scope, CONTACT, target, { asOf, customFields })) {
    await inBatch(scope, { verb: 'campaign.add-members', entity: 'campaign', recordId: campaignId, summary: { campaign: campaign.name as string } }, async (tx) => {
      // Two people adding the same contacts wait for each other here.
      await tx.$executeRaw`SELECT 1 FROM campaigns WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${campaignId}::uuid FOR UPDATE`;
      const found = await whoFits(tx, scope, ids, { campaignId, channel });
      const chosen = found.filter(({ is_member: isMember, is_unwilling: isUnwilling }) => !isMember && !isUnwilling);
      const inputs = chosen.map(({ id }) => ({ campaign_id: campaignId, contact_id: id, status: 'planned', is_control: isInControlGroup(campaignId, id, controlPercent) }));
      const made = await createRecords(tx, scope, CAMPAIGN_MEMBER, inputs, { asOf, areReferencesKnown: true });
      if (!made.ok) throw new Error(`Members of campaign ${campaignId} were refused`);
      total.added += inputs.length;
      total.control += inputs.filter((input) => input.is_control).length;
      total.already += found.filter(({ is_member: isMember }) => isMember).length;
      total.unwilling += found.filter(({ is_member: isMember, is_unwilling: isUnwilling }) => !isMember && isUnwilling).length;
      if (isFirst) await recordActs(tx, scope, [{ activity: 'campaign.add-members', object: campaignId }], asOf);
      isFirst = false;
    });
  }
  return done({ ...total, batchId: scope.batchId, campaign: campaign.name as string });
}
