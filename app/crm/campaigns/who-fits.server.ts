import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import type { RowRefusal } from '../record/row-refusal.ts';

interface Who {
  id: string;
  is_member: boolean;
  is_unwilling: boolean;
}

/**
 * Those contacts that there are, with whether they are in the campaign and whether they want no part in it: they refused or
 * withdrew marketing or the newsletter on its channel. The newest word counts, and a word about no channel is about each.
 * One statement.
 */
export async function whoFits(tx: SqlTransaction, scope: Scope, ids: readonly string[], { campaignId, channel }: { campaignId: string; channel: string | null }): Promise<Who[]> {
  const { workspaceId } = scope;
  return tx.$queryRaw<Who[]>`
    WITH latest AS (
      SELECT DISTINCT ON (contact_id, purpose, way) contact_id, status
      FROM (
        -- A campaign without a channel may use any: then each channel's own newest word counts.
        SELECT contact_id, purpose, status, at, id, CASE WHEN ${channel}::text IS NULL THEN coalesce(channel, '') ELSE '' END AS way
        FROM consents WHERE workspace_id = ${workspaceId}::uuid AND contact_id = ANY (${arrayLiteral(ids)}::uuid[]) AND purpose IN ('marketing', 'newsletter') AND deleted_at IS NULL
          AND (${channel}::text IS NULL OR channel IS NULL OR channel = ${channel})
      ) words
      ORDER BY contact_id, purpose, way, at DESC, id DESC
    )
    SELECT c.id,
      EXISTS (SELECT 1 FROM campaign_members m WHERE m.workspace_id = ${workspaceId}::uuid AND m.campaign_id = ${campaignId}::uuid AND m.contact_id = c.id AND m.deleted_at IS NULL) AS is_member,
      EXISTS (SELECT 1 FROM latest l WHERE l.contact_id = c.id AND l.status IN ('refused', 'withdrawn')) AS is_unwilling
    FROM contacts c WHERE c.workspace_id = ${workspaceId}::uuid AND c.id = ANY (${arrayLiteral(ids)}::uuid[]) AND c.deleted_at IS NULL ORDER BY c.id`;
}

/** Which rows would put somebody in a campaign against their will, by their place. One statement for each campaign among them, and one for their channels. */
export async function unwillingMembers(tx: SqlTransaction, scope: Scope, entity: Entity, rows: readonly Readonly<Record<string, unknown>>[], changed?: ReadonlySet<string>): Promise<Map<number, RowRefusal>> {
  const refusals = new Map<number, RowRefusal>();
  if (entity.name !== 'campaign_member' || rows.length === 0 || (changed && !changed.has('contact_id') && !changed.has('campaign_id'))) return refusals;
  const campaignIds = [...new Set(rows.flatMap(({ campaign_id: id }) => (typeof id === 'string' ? [id] : [])))];
  const campaigns = await tx.$queryRaw<{ id: string; channel: string | null }[]>`SELECT id, channel FROM campaigns WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ANY (${arrayLiteral(campaignIds)}::uuid[])`;
  for (const { id: campaignId, channel } of campaigns) {
    const ids = rows.flatMap(({ campaign_id: campaign, contact_id: contact }) => (campaign === campaignId && typeof contact === 'string' ? [contact] : []));
    const unwilling = new Set((await whoFits(tx, scope, ids, { campaignId, channel })).filter((each) => each.is_unwilling).map(({ id }) => id));
    rows.forEach((row, at) => {
      if (row.campaign_id === campaignId && typeof row.contact_id === 'string' && unwilling.has(row.contact_id)) refusals.set(at, { code: 'unwilling', field: 'contact_id' });
    });
  }
  return refusals;
}
