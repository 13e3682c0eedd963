import type { Entity } from './entity.ts';

/** Somebody in a campaign and what came of it. */
export const CAMPAIGN_MEMBER: Entity = {
  name: 'campaign_member',
  table: 'campaign_members',
  segment: 'campaign-members',
  title: 'status',
  sort: 'status',
  partOf: 'campaign',
  derived: [],
  matchKeys: ['external_id'],
  unique: [['campaign_id', 'contact_id']],
  fields: [
    { name: 'campaign_id', kind: 'reference', target: 'campaign', relation: 'campaign', isRequired: true, isListed: true, aliases: ['campagne'] },
    { name: 'contact_id', kind: 'reference', target: 'contact', relation: 'contact', isRequired: true, isListed: true },
    { name: 'status', kind: 'choice', isRequired: true, isListed: true, choices: ['planned', 'reached', 'responded', 'converted', 'opted-out'] },
    { name: 'reached_at', kind: 'instant', isListed: true },
    { name: 'responded_at', kind: 'instant', isListed: true },
    { name: 'is_control', kind: 'flag', isListed: true },
  ],
};
