import type { Entity } from './entity.ts';

/** Somebody being a member, in whatever periods. */
export const MEMBERSHIP: Entity = {
  name: 'membership',
  table: 'memberships',
  segment: 'memberships',
  title: 'number',
  sort: 'number',
  hasPage: true,
  hasTags: true,
  needsHolder: true,
  derived: [],
  matchKeys: ['external_id', 'number'],
  unique: [['number']],
  fields: [
    { name: 'number', kind: 'text', isRequired: true, isListed: true, maxLength: 60, aliases: ['lidnummer', 'lidmaatschapsnummer', 'membership_number'] },
    { name: 'contact_id', kind: 'reference', target: 'contact', relation: 'contact', isListed: true },
    { name: 'account_id', kind: 'reference', target: 'account', relation: 'account', isListed: true },
    { name: 'membership_type_id', kind: 'reference', target: 'membership_type', relation: 'membership_type', isRequired: true, isListed: true, aliases: ['type', 'soort', 'lidmaatschapstype', 'membership_type'] },
    { name: 'status', kind: 'choice', isRequired: true, isListed: true, choices: ['pending', 'active', 'grace', 'expired', 'cancelled'] },
    { name: 'joined_on', kind: 'day', isListed: true, aliases: ['lid_sinds', 'join_date', 'member_since', 'aanvangsdatum'] },
    { name: 'starts_on', kind: 'day', isRequired: true, isListed: true, aliases: ['ingangsdatum', 'start_date', 'begindatum'] },
    { name: 'ends_on', kind: 'day', isListed: true, aliases: ['einddatum', 'end_date'] },
    { name: 'auto_renew', kind: 'flag' },
    { name: 'status_override_until', kind: 'day' },
    { name: 'cancelled_on', kind: 'day' },
    { name: 'cancel_reason', kind: 'choice', choices: ['price', 'no-use', 'moved', 'deceased', 'dissatisfied', 'merged', 'other'] },
    { name: 'parent_membership_id', kind: 'reference', target: 'membership', relation: 'parent_membership' },
    { name: 'owner_id', kind: 'member' },
  ],
};
