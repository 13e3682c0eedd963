import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Mergeable } from './mergeable.ts';

interface Merging {
  survivor: string;
  loser: string;
}

const GONE = Prisma.sql`deleted_at = now(), version = t.version + 1, updated_at = now()`;

/**
 * Before the links move: parts that both records have are made one, so that nothing that may occur once occurs twice. What
 * goes, goes to the trash, and what pointed at it points at the part that stays.
 */
export async function uniteParts(tx: SqlTransaction, scope: Scope, entity: Mergeable, merging: Merging): Promise<void> {
  await unitePoints(tx, scope, entity, merging);
  await uniteJobs(tx, scope, entity, merging);
  if (entity === 'account') return;
  await uniteCampaigns(tx, scope, merging);
  await tx.$executeRaw`
    UPDATE interaction_participants t SET ${GONE} FROM interaction_participants s
    WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.contact_id = ${merging.loser}::uuid AND t.deleted_at IS NULL
      AND s.workspace_id = t.workspace_id AND s.contact_id = ${merging.survivor}::uuid AND s.interaction_id = t.interaction_id AND s.role = t.role AND s.deleted_at IS NULL`;
}

/** One row per address: that of the survivor, with what the other knew of it. The moved ones are not the primary one. */
async function unitePoints(tx: SqlTransaction, scope: Scope, entity: Mergeable, { survivor, loser }: Merging): Promise<void> {
  const held = (alias: 's' | 't', by: string) => (entity === 'contact' ? Prisma.sql`${Prisma.raw(alias)}.contact_id = ${by}::uuid` : Prisma.sql`${Prisma.raw(alias)}.account_id = ${by}::uuid AND ${Prisma.raw(alias)}.contact_id IS NULL`);
  const twins = Prisma.sql`
    SELECT DISTINCT ON (t.id) t.id, s.id AS stays, t.verified_at, t.bounced_at, t.label FROM contact_points t
    JOIN contact_points s ON s.workspace_id = t.workspace_id AND ${held('s', survivor)} AND s.kind = t.kind AND s.value_norm = t.value_norm AND s.deleted_at IS NULL
    WHERE t.workspace_id = ${scope.workspaceId}::uuid AND ${held('t', loser)} AND t.deleted_at IS NULL ORDER BY t.id, s.is_primary DESC, s.id`;
  await tx.$executeRaw`
    UPDATE contact_points p SET verified_at = coalesce(p.verified_at, w.verified_at), bounced_at = coalesce(p.bounced_at, w.bounced_at), label = coalesce(p.label, w.label), version = p.version + 1, updated_at = now()
    FROM (SELECT DISTINCT ON (stays) * FROM (${twins}) w ORDER BY stays, id) w
    WHERE p.workspace_id = ${scope.workspaceId}::uuid AND p.id = w.stays
      AND (p.verified_at, p.bounced_at, p.label) IS DISTINCT FROM (coalesce(p.verified_at, w.verified_at), coalesce(p.bounced_at, w.bounced_at), coalesce(p.label, w.label))`;
  for (const table of ['consents', 'interaction_participants']) {
    await tx.$executeRaw`
      UPDATE ${Prisma.raw(table)} r SET contact_point_id = w.stays, version = r.version + 1, updated_at = now() FROM (${twins}) w
      WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.contact_point_id = w.id`;
  }
  await tx.$executeRaw`UPDATE contact_points t SET is_primary = false, ${GONE} FROM (${twins}) w WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.id = w.id`;
  await tx.$executeRaw`UPDATE contact_points t SET is_primary = false, version = t.version + 1, updated_at = now() WHERE t.workspace_id = ${scope.workspaceId}::uuid AND ${held('t', loser)} AND t.is_primary`;
}

/** Open links of one person with one organisation in one role become one, since the earlier day; of two main links one stays the main one. */
async function uniteJobs(tx: SqlTransaction, scope: Scope, entity: Mergeable, { survivor, loser }: Merging): Promise<void> {
  const [own, other] = entity === 'contact' ? [Prisma.sql`contact_id`, Prisma.sql`account_id`] : [Prisma.sql`account_id`, Prisma.sql`contact_id`];
  const twins = await tx.$queryRaw<{ goes: string; stays: string; is_primary: boolean; starts_on: string | null }[]>`
    SELECT t.id AS goes, s.id AS stays, t.is_primary OR s.is_primary AS is_primary, least(t.starts_on, s.starts_on)::text AS starts_on FROM account_contacts t
    JOIN account_contacts s ON s.workspace_id = t.workspace_id AND s.${own} = ${survivor}::uuid AND s.${other} = t.${other} AND coalesce(s.role, '') = coalesce(t.role, '') AND s.ends_on IS NULL AND s.deleted_at IS NULL
    WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.${own} = ${loser}::uuid AND t.ends_on IS NULL AND t.deleted_at IS NULL`;
  for (const { goes, stays, is_primary, starts_on } of twins) {
    await tx.$executeRaw`UPDATE account_contacts t SET is_primary = false, ${GONE} WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.id = ${goes}::uuid`;
    // A person with a main link elsewhere keeps that one.
    await tx.$executeRaw`
      UPDATE account_contacts t SET starts_on = ${starts_on}::date, version = t.version + 1, updated_at = now(),
        is_primary = ${is_primary} AND NOT EXISTS (SELECT 1 FROM account_contacts o WHERE o.workspace_id = t.workspace_id AND o.contact_id = t.contact_id AND o.id <> t.id AND o.is_primary AND o.ends_on IS NULL AND o.deleted_at IS NULL)
      WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.id = ${stays}::uuid`;
  }
  if (entity === 'contact') await tx.$executeRaw`UPDATE account_contacts t SET is_primary = false, version = t.version + 1, updated_at = now() WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.contact_id = ${loser}::uuid AND t.is_primary`;
}

/** Somebody is in a campaign once: with the furthest that came of it and the earliest moments. */
async function uniteCampaigns(tx: SqlTransaction, scope: Scope, { survivor, loser }: Merging): Promise<void> {
  const rank = (alias: string) => Prisma.raw(`array_position(ARRAY['planned', 'reached', 'responded', 'converted', 'opted-out'], ${alias}.status)`);
  await tx.$executeRaw`
    UPDATE campaign_members t SET status = CASE WHEN ${rank('o')} > ${rank('t')} THEN o.status ELSE t.status END,
      reached_at = least(t.reached_at, o.reached_at), responded_at = least(t.responded_at, o.responded_at), is_control = t.is_control AND o.is_control, version = t.version + 1, updated_at = now()
    FROM campaign_members o
    WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.contact_id = ${survivor}::uuid AND t.deleted_at IS NULL
      AND o.workspace_id = t.workspace_id AND o.contact_id = ${loser}::uuid AND o.campaign_id = t.campaign_id AND o.deleted_at IS NULL`;
  await tx.$executeRaw`
    UPDATE campaign_members t SET ${GONE} FROM campaign_members s
    WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.contact_id = ${loser}::uuid AND t.deleted_at IS NULL
      AND s.workspace_id = t.workspace_id AND s.contact_id = ${survivor}::uuid AND s.campaign_id = t.campaign_id AND s.deleted_at IS NULL`;
}
