import type { Entity } from './entity.ts';

/** Who works for, or stands in, which organisation, from when to when. */
export const ACCOUNT_CONTACT: Entity = {
  name: 'account_contact',
  table: 'account_contacts',
  segment: 'account-contacts',
  title: 'role',
  sort: 'starts_on',
  partOf: 'contact',
  derived: [],
  matchKeys: ['external_id'],
  fields: [
    { name: 'account_id', kind: 'reference', target: 'account', relation: 'account', isRequired: true, isListed: true },
    { name: 'contact_id', kind: 'reference', target: 'contact', relation: 'contact', isRequired: true, isListed: true },
    { name: 'role', kind: 'text', isListed: true },
    { name: 'is_primary', kind: 'flag', isListed: true },
    { name: 'starts_on', kind: 'day', isListed: true },
    { name: 'ends_on', kind: 'day', isListed: true },
  ],
};
